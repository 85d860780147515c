import { linkAddress } from '../markup/linkAddress.js';
import type { InlineMark, Insert, MarkedWords } from '../markup/inlineMark.js';
import { settleRaised, type Raised } from '../markup/raised.js';
import { raisedMark } from '../source/raisedMark.js';
import { leftOut } from '../source/look.js';
import { isOn, type RunLook, type RunLooks } from './runLooks.js';
import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';
import { shorten } from '../notes/shorten.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { allText, deletion, DELETED, LEFT_OUT, omit, textIn } from './docxWords.js';
import { chosenEntry } from './chosenEntry.js';
import { readFields } from './readFields.js';
import { symbolOf } from './symbolOf.js';

export interface Line {
  readonly text: string;
  readonly marks: readonly InlineMark[];
  readonly inserts: readonly Insert[];
}

export interface Words {
  /** Ends at each forced break. */
  readonly lines: readonly Line[];
  /** What belongs to the paragraph and has no place in its lines: floating pictures, remarks on what is left out. */
  readonly apart: readonly SourceBlock[];
  /** Text boxes, whose paragraphs stand apart. */
  readonly boxes: readonly XmlElement[];
  /** The footnotes and endnotes that its lines call. */
  readonly notes: readonly CalledNote[];
}

export interface CalledNote {
  /** Its number in the document. */
  readonly note: number;
  readonly words: Required<MarkedWords>;
  /** What belongs to it and has no place in its words. */
  readonly apart: readonly SourceBlock[];
}

/** What the words of a paragraph refer to. */
export interface References {
  /** The note of this kind and id, if it has words. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => CalledNote | undefined;
  /** The note that is called where a bookmark stands. */
  readonly noteAt: (bookmark: string) => CalledNote | undefined;
  /** The address of a link. */
  readonly address: (id: string) => string | undefined;
  readonly picture: (id: string, alt: string) => SourceBlock;
  /** How a run looks, by its own properties and those of its paragraph. */
  readonly look: RunLooks;
}

/** The words of one paragraph with its tracked insertions, without deletions, hidden and struck-out words. */
export function wordsOf(paragraph: XmlElement, references: References): Words {
  const lines: OpenLine[] = [newLineOf()];
  const ofParagraph = childNamed(paragraph, 'pPr');
  const apart: SourceBlock[] = [];
  const boxes: XmlElement[] = [];
  const notes: CalledNote[] = [];
  let alt = '';
  let isFloating = false;
  const fields = readFields();
  const add = (text: string): void => {
    const last = lines.at(-1);
    if (last !== undefined) last.text += text;
  };
  const newLine = (): void => {
    lines.push(newLineOf());
  };
  const end = (): number => lines.at(-1)?.text.length ?? 0;
  const picture = (block: SourceBlock): void => {
    if (block.kind !== 'picture' || isFloating) apart.push(block);
    else lines.at(-1)?.inserts.push({ kind: 'picture', at: end(), picture: block.picture });
  };
  const call = (called: CalledNote): void => {
    notes.push(called);
    lines.at(-1)?.inserts.push({ kind: 'footnote', at: end(), note: called.note });
  };
  /** Where a floating picture is shown does not depend on the words that it is tied to. */
  const floating = (element: XmlElement): void => {
    const before = isFloating;
    isFloating = true;
    inside(element);
    isFloating = before;
  };
  /** Marks what is added meanwhile, on each of its lines. */
  const marked = (mark: Marking | undefined, addWords: () => void): void => {
    const [from, start] = [lines.length - 1, lines.at(-1)?.text.length ?? 0];
    addWords();
    if (mark === undefined) return;
    lines.slice(from).forEach((line, index) => {
      const range = { start: index === 0 ? start : 0, end: line.text.length };
      if (range.start < range.end) line.marks.push({ ...mark, ...range });
    });
  };
  /** The same of what stands higher or lower. */
  const lift = (place: RunLook['place'], addWords: () => void): void => {
    const [from, start] = [lines.length - 1, end()];
    addWords();
    if (place === undefined) return;
    lines.slice(from).forEach((line, index) => {
      const range = { start: index === 0 ? start : 0, end: line.text.length };
      if (range.start < range.end) line.raised.push({ ...range, place });
    });
  };
  const link = (address: string | undefined, element: XmlElement, addWords: () => void): void => {
    const safe = address === undefined ? undefined : linkAddress(address);
    const words = allText(element);
    if (address !== undefined && safe === undefined && words !== '') {
      apart.push({ ...omit('linkElsewhere', words), parameters: { address: shorten(address) } });
    }
    const last = lines.at(-1);
    const before = last?.inserts.length ?? 0;
    marked(safe === undefined ? undefined : { kind: 'link', address: safe }, addWords);
    const linked = last?.inserts.slice(before).find(({ kind }) => kind === 'picture');
    if (safe !== undefined && words === '' && linked?.kind === 'picture') {
      const { alt: shown } = linked.picture;
      apart.push({ ...omit('pictureLink', shown === '' ? '…' : shown), parameters: { address: shorten(safe) } });
    }
  };
  const inside = (element: XmlElement): void => {
    elementsOf(element).forEach(walk);
  };
  const run = (element: XmlElement): void => {
    const properties = childNamed(element, 'rPr');
    const look = references.look(properties, ofParagraph);
    const reason = leftOut(look);
    if (reason !== undefined) {
      const words = allText(element);
      if (words !== '') apart.push(omit(reason, words));
      return;
    }
    const style = childNamed(properties, 'rStyle')?.attributes['val'] ?? '';
    const isBold = isOn(childNamed(properties, 'b')) || /^(?:Strong|IntenseEmphasis)$/u.test(style);
    const isItalic = isOn(childNamed(properties, 'i')) || /^(?:Emphasis|IntenseEmphasis)$/u.test(style);
    lift(look.place, () => {
      marked(isBold ? { kind: 'bold' } : undefined, () => {
        marked(isItalic ? { kind: 'italic' } : undefined, () => {
          inside(element);
        });
      });
    });
  };
  const walk = (element: XmlElement): void => {
    const { name, attributes } = element;
    switch (name) {
      case 't':
        add(textIn(element).replace(/[^\S\ufeff]+/gu, ' '));
        return;
      case 'r':
        run(element);
        return;
      case 'br':
        if (attributes['type'] !== 'page') newLine();
        return;
      case 'cr':
        newLine();
        return;
      case 'tab':
      case 'ptab':
        add(' ');
        return;
      case 'sym': {
        const [font, code] = [attributes['font'] ?? '', attributes['char'] ?? ''];
        const symbol = symbolOf(font, code);
        if (symbol === undefined) apart.push(omit('symbol', `${font} ${code}`.trim()));
        else add(symbol);
        return;
      }
      // Charts and SmartArt are drawn by Word itself.
      case 'chart':
      case 'relIds':
        apart.push(omit('pictureKind', alt === '' ? '…' : alt));
        return;
      case 'noBreakHyphen':
        add('-');
        return;
      case 'txbxContent':
        boxes.push(element);
        return;
      case 'hyperlink':
        link(references.address(attributes['id'] ?? ''), element, () => {
          inside(element);
        });
        return;
      case 'fldSimple': {
        const again = references.noteAt(fields.noteIn(attributes['instr'] ?? '') ?? '');
        if (again !== undefined) {
          call(again);
          return;
        }
        link(fields.addressIn(attributes['instr'] ?? ''), element, () => {
          inside(element);
        });
        return;
      }
      case 'instrText':
        fields.instruct(textIn(element));
        return;
      case 'fldChar': {
        add(chosenEntry(element));
        const [line, column] = [lines.length - 1, lines.at(-1)?.text.length ?? 0];
        const found = fields.turn(attributes['fldCharType'] ?? '', { line, column });
        const own = found?.from.line === line ? lines[line] : undefined;
        if (own === undefined || found === undefined || found.from.column >= column) return;
        if ('bookmark' in found) {
          const again = references.noteAt(found.bookmark);
          if (again === undefined) return;
          const { column: kept } = found.from;
          cutBack(own, kept);
          call(again);
          return;
        }
        const safe = linkAddress(found.address);
        const words = own.text.slice(found.from.column, column);
        if (safe === undefined)
          apart.push({ ...omit('linkElsewhere', words), parameters: { address: shorten(found.address) } });
        else own.marks.push({ kind: 'link', address: safe, start: found.from.column, end: column });
        return;
      }
      case 'footnoteReference':
      case 'endnoteReference': {
        const called = references.note(name === 'footnoteReference' ? 'footnote' : 'endnote', attributes['id'] ?? '');
        if (called !== undefined) call(called);
        return;
      }
      case 'docPr':
        alt = (attributes['descr'] ?? '').replace(/\s+/gu, ' ').trim();
        return;
      case 'blip':
        picture(references.picture(attributes['embed'] ?? attributes['link'] ?? '', alt));
        return;
      case 'imagedata':
        picture(references.picture(attributes['id'] ?? '', attributes['title'] ?? ''));
        return;
      case 'anchor':
        floating(element);
        return;
      case 'shape':
        if (/position\s*:\s*absolute/iu.test(attributes['style'] ?? '')) floating(element);
        else inside(element);
        return;
      default:
        if (DELETED.has(name)) apart.push(...deletion(element));
        else if (!LEFT_OUT.has(name)) inside(element);
    }
  };
  inside(paragraph);
  const settled = lines.map(({ raised, ...line }) => settleRaised(line, raised));
  for (const mark of settled.flatMap(({ marks }) => marks)) apart.push(raisedMark(mark));
  return { lines: settled.map(({ words }) => words), apart, boxes, notes };
}

/** A line that is being read. */
interface OpenLine {
  text: string;
  marks: InlineMark[];
  inserts: Insert[];
  raised: Raised[];
}

/** Takes off what stands behind a place; only what was added last is looked at. */
function cutBack(line: OpenLine, end: number): void {
  line.text = line.text.slice(0, end);
  while ((line.inserts.at(-1)?.at ?? 0) > end) line.inserts.pop();
  while ((line.raised.at(-1)?.end ?? 0) > end) line.raised.pop();
  for (let mark = line.marks.at(-1); mark !== undefined && mark.end > end; mark = line.marks.at(-1)) {
    line.marks.pop();
    if (mark.start < end) {
      line.marks.push({ ...mark, end });
      return;
    }
  }
}

const newLineOf = (): OpenLine => ({ text: '', marks: [], inserts: [], raised: [] });

type Marking = { readonly kind: 'bold' | 'italic' } | { readonly kind: 'link'; readonly address: string };
