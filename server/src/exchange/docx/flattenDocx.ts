import { joinLines } from '../joinLines.js';
import { childNamed, elementsOf, type XmlElement } from '../readXml.js';
import type { SourceBlock } from '../sourceDocument.js';
import type { GridCell } from '../spreadSpans.js';
import type { ListNumbers } from './listNumbers.js';

type Omission = SourceBlock & { readonly kind: 'omission' };

/** Runs that stand in the text. Of alternatives Word writes the newer first; the fallback says the same again. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'instrText',
  'delInstrText',
  'Fallback',
  'proofErr',
  'rt',
]);
const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom']);
/** A cell with more words holds prose: its table is there for the layout. */
const LONGEST_CELL = 200;
const MOST_WORDS = 60;

export interface Notes {
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
}

interface Words {
  /** Ends at each forced break. */
  readonly lines: readonly string[];
  readonly omissions: readonly Omission[];
  /** Text boxes, whose paragraphs stand apart. */
  readonly boxes: readonly XmlElement[];
  /** The notes that are referred to, with the marks given to them. */
  readonly notes: readonly { readonly mark: string; readonly note: XmlElement }[];
}

/** The words of a Word document by paragraphs and grids. */
export function flattenDocx(body: XmlElement, numbers: ListNumbers, notes: Notes): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const pending: { readonly mark: string; readonly note: XmlElement }[] = [];
  let marks = 0;
  const nextMark = (): string => `[${String(++marks)}]`;

  const flow = (container: XmlElement): void => {
    for (const child of elementsOf(container)) {
      if (child.name === 'p') paragraph(child);
      else if (child.name === 'tbl') table(child);
      else if (DELETED.has(child.name)) blocks.push(...deletion(child));
      else if (!LEFT_OUT.has(child.name)) flow(child);
    }
  };
  const paragraph = (element: XmlElement): void => {
    const words = wordsOf(element, notes, nextMark);
    blocks.push(...words.omissions);
    const [first = '', ...others] = words.lines;
    const hasWords = words.lines.some((line) => line.trim() !== '');
    const number = hasWords ? numbers(childNamed(element, 'pPr')) : '';
    for (const text of [number + first, ...others]) blocks.push({ kind: 'paragraph', text });
    words.boxes.forEach(flow);
    pending.push(...words.notes);
    endNotes();
  };
  const endNotes = (): void => {
    for (const { mark, note } of pending.splice(0)) {
      const { lines } = wordsOf(note, notes, nextMark);
      blocks.push({ kind: 'paragraph', text: `${mark} ${joinLines(lines)}` });
    }
  };
  const table = (element: XmlElement): void => {
    const rows = rowsOf(element);
    const cells = rows.flatMap(cellsOf);
    const isLayout = cells.length < 2 || cells.some(holdsTable) || cells.some(holdsProse);
    if (isLayout) {
      cells.forEach(flow);
      return;
    }
    const grid = rows.map((row): readonly GridCell[] => [
      ...gap(row, 'gridBefore'),
      ...cellsOf(row).map((cell): GridCell => {
        const properties = childNamed(cell, 'tcPr');
        const columns = Number(childNamed(properties, 'gridSpan')?.attributes['val'] ?? '1');
        const merge = childNamed(properties, 'vMerge');
        const lines: string[] = [];
        for (const each of paragraphsIn(cell)) {
          const words = wordsOf(each, notes, nextMark);
          const hasWords = words.lines.some((line) => line.trim() !== '');
          const number = hasWords ? numbers(childNamed(each, 'pPr')) : '';
          blocks.push(...words.omissions);
          lines.push(...words.lines.map((line, index) => (index === 0 ? number + line : line)));
          for (const box of words.boxes)
            lines.push(...paragraphsIn(box).flatMap((p) => wordsOf(p, notes, nextMark).lines));
          pending.push(...words.notes);
        }
        const text = joinLines(lines);
        const isCovered = merge !== undefined && merge.attributes['val'] !== 'restart';
        if (isCovered && text !== '') blocks.push(omit('hiddenText', text));
        return { text: isCovered ? '' : text, columns: columns >= 1 ? columns : 1, rows: 1 };
      }),
    ]);
    blocks.push({ kind: 'grid', rows: grid });
    endNotes();
  };
  flow(body);
  return blocks;
}

const omit = (reason: Omission['reason'], words: string): Omission => ({
  kind: 'omission',
  reason,
  words: words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words,
});

function deletion(element: XmlElement): readonly Omission[] {
  const words = allText(element);
  return words === '' ? [] : [omit('deletedText', words)];
}

export function allText(element: XmlElement): string {
  const words: string[] = [];
  const collect = (each: XmlElement): void => {
    if (each.name === 't' || each.name === 'delText') words.push(textIn(each));
    else elementsOf(each).forEach(collect);
  };
  collect(element);
  return words.join('').replace(/\s+/gu, ' ').trim();
}

const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : '')).join('');

/** The rows of a table; content controls may stand around rows and cells. */
const rowsOf = (table: XmlElement): readonly XmlElement[] => within(table, 'tr');
const cellsOf = (row: XmlElement): readonly XmlElement[] => within(row, 'tc');
const paragraphsIn = (cell: XmlElement): readonly XmlElement[] => within(cell, 'p');

const within = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : LEFT_OUT.has(child.name) || DELETED.has(child.name) ? [] : within(child, name),
  );

const holdsTable = (element: XmlElement): boolean =>
  elementsOf(element).some((child) => child.name === 'tbl' || holdsTable(child));

const holdsProse = (cell: XmlElement): boolean => paragraphsIn(cell).length > 1 && allText(cell).length > LONGEST_CELL;

/** Columns that a row leaves out at its beginning. */
function gap(row: XmlElement, name: 'gridBefore'): readonly GridCell[] {
  const columns = Number(childNamed(childNamed(row, 'trPr'), name)?.attributes['val'] ?? '0');
  return columns >= 1 ? [{ text: '', columns, rows: 1 }] : [];
}

const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !/^(?:0|false|off|none)$/u.test(property.attributes['val'] ?? '');

/** The words of one paragraph with its tracked insertions, without deletions, hidden and struck-out words. */
function wordsOf(paragraph: XmlElement, notes: Notes, nextMark: () => string): Words {
  const lines = [''];
  const omissions: Omission[] = [];
  const boxes: XmlElement[] = [];
  const references: { readonly mark: string; readonly note: XmlElement }[] = [];
  const add = (text: string): void => {
    lines.push((lines.pop() ?? '') + text);
  };
  const run = (element: XmlElement): void => {
    const properties = childNamed(element, 'rPr');
    const isHidden = isOn(childNamed(properties, 'vanish'));
    const isStruck = isOn(childNamed(properties, 'strike')) || isOn(childNamed(properties, 'dstrike'));
    if (isHidden || isStruck) {
      const words = allText(element);
      if (words !== '') omissions.push(omit(isHidden ? 'hiddenText' : 'deletedText', words));
      return;
    }
    const raised = /^(?:super|sub)script$/u.test(childNamed(properties, 'vertAlign')?.attributes['val'] ?? '');
    // Beside a figure, a raised digit must not become one of its digits.
    const isMark = raised && /\d/u.test(allText(element));
    if (isMark) add('[');
    elementsOf(element).forEach(walk);
    if (isMark) add(']');
  };
  const walk = (element: XmlElement): void => {
    switch (element.name) {
      case 't':
        add(textIn(element).replace(/\s+/gu, ' '));
        return;
      case 'r':
        run(element);
        return;
      case 'br':
        if (element.attributes['type'] !== 'page') lines.push('');
        return;
      case 'cr':
        lines.push('');
        return;
      case 'tab':
      case 'ptab':
        add(' ');
        return;
      case 'noBreakHyphen':
        add('-');
        return;
      case 'txbxContent':
        boxes.push(element);
        return;
      case 'footnoteReference':
      case 'endnoteReference': {
        const known = element.name === 'footnoteReference' ? notes.footnotes : notes.endnotes;
        const note = known.get(element.attributes['id'] ?? '');
        if (note === undefined) return;
        const mark = nextMark();
        references.push({ mark, note });
        add(mark);
        return;
      }
      case 'blip':
      case 'imagedata':
        omissions.push(omit('picture', '…'));
        return;
      default:
        if (DELETED.has(element.name)) omissions.push(...deletion(element));
        else if (!LEFT_OUT.has(element.name)) elementsOf(element).forEach(walk);
    }
  };
  elementsOf(paragraph).forEach(walk);
  return { lines, omissions, boxes, notes: references };
}
