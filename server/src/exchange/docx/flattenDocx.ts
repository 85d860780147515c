import { LONGEST_CELL } from '../source/gridLimits.js';
import type { MarkedWords } from '../markup/inlineMark.js';
import { cellLines } from '../source/cellLines.js';
import { chainAll, joinMarked } from '../markup/joinMarked.js';
import type { ListItem } from '../source/sourceMarkup.js';
import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';
import type { Omission, SourceBlock } from '../source/sourceBlock.js';
import type { GridCell } from '../source/spreadSpans.js';
import { behindNumber } from './behindNumber.js';
import { allText, deletion, DELETED, LEFT_OUT, omit } from './docxWords.js';
import { cellsOf, paragraphsIn, rowsOf } from './docxParts.js';
import type { ListNumbers } from './listNumbers.js';
import { isOn } from './runLooks.js';
import { wordsOf, type CalledNote, type References, type Words } from './wordsOf.js';

interface ParagraphStyles {
  readonly isContents: (paragraph: XmlElement) => boolean;
  readonly numbers: ListNumbers;
  readonly isTitle: (properties: XmlElement | undefined) => boolean;
}

/** The words of a Word document by paragraphs and grids. */
export function flattenDocx(
  body: XmlElement,
  { numbers, isTitle, isContents }: ParagraphStyles,
  references: References,
): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const pending: CalledNote[] = [];
  /** Notes whose words are given. */
  const told = new Set<number>();
  // A call takes only so many arguments: a paragraph has any number of these.
  const keep = (apart: readonly SourceBlock[]): void => {
    for (const block of apart) blocks.push(block);
  };
  const call = (notes: readonly CalledNote[]): void => {
    for (const note of notes) pending.push(note);
  };

  const flow = (container: XmlElement): void => {
    for (const child of elementsOf(container)) {
      if (child.name === 'p') paragraph(child);
      else if (child.name === 'tbl') table(child);
      else if (child.name === 'altChunk') blocks.push(omit('otherDocument', '…'));
      else if (DELETED.has(child.name)) keep(deletion(child));
      else if (!LEFT_OUT.has(child.name)) flow(child);
    }
  };
  const contents: string[] = [];
  /** A table of contents says the headings again: one note for all of it, and the line above it that names it. */
  const endContents = (): void => {
    if (contents.length === 0) return;
    const last = blocks.at(-1);
    const isName = last?.kind === 'paragraph' && /^目\s*[录錄次]$/u.test(last.text.trim());
    if (isName) blocks.pop();
    blocks.push(omit('contents', contents.splice(0).join(' ')));
  };
  const paragraph = (element: XmlElement): void => {
    if (isContents(element)) {
      const entry = allText(element);
      if (entry !== '') contents.push(entry);
      return;
    }
    endContents();
    const words = wordsOf(element, references);
    const pictures = words.apart.filter(({ kind }) => kind === 'picture');
    keep(words.apart.filter(({ kind }) => kind !== 'picture'));
    const properties = childNamed(element, 'pPr');
    const number = hasWords(words) ? numbers(properties) : noNumber;
    const { item } = number;
    // A title breaks where its line is full.
    const lines = isTitle(properties) ? [chainAll(words.lines)] : words.lines;
    lines.forEach((line, index) => {
      const { line: own, remarks } = index === 0 ? behindNumber(number, line, 'paragraph') : { line, remarks: [] };
      keep(remarks);
      blocks.push({ kind: 'paragraph', ...own, ...(index === 0 && item !== undefined && { item }) });
    });
    keep(pictures);
    words.boxes.forEach(flow);
    call(words.notes);
    endNotes();
  };
  const endNotes = (): void => {
    for (const { note, words, apart } of pending.splice(0)) {
      if (told.has(note)) continue;
      told.add(note);
      blocks.push({ kind: 'footnote', note, words });
      keep(apart);
    }
  };
  const table = (element: XmlElement): void => {
    endContents();
    const rows = rowsOf(element).filter((row) => {
      const reason = rowLeftOut(row);
      const words = reason === undefined ? '' : allText(row);
      if (reason !== undefined && words !== '') blocks.push(omit(reason, words));
      return reason === undefined;
    });
    const cells = rows.flatMap(cellsOf);
    const isLayout = cells.length < 2 || cells.some(holdsTable) || cells.some(holdsProse);
    if (isLayout) {
      cells.forEach(flow);
      return;
    }
    const grid = rows.map((row): readonly GridCell[] => [...gap(row), ...cellsOf(row).map(gridCell)]);
    blocks.push({ kind: 'grid', rows: grid });
    endNotes();
  };
  const gridCell = (cell: XmlElement): GridCell => {
    const properties = childNamed(cell, 'tcPr');
    const columns = Number(childNamed(properties, 'gridSpan')?.attributes['val'] ?? '1');
    const merge = childNamed(properties, 'vMerge');
    const lines: (MarkedWords & { readonly item?: ListItem })[] = [];
    for (const each of paragraphsIn(cell)) {
      const words = wordsOf(each, references);
      const number = hasWords(words) ? numbers(childNamed(each, 'pPr')) : noNumber;
      const { item } = number;
      keep(withoutMarks(words.apart));
      words.lines.forEach((line, index) => {
        if (index > 0) {
          lines.push(line);
          return;
        }
        const { line: own, remarks } = behindNumber(number, line, 'cell');
        keep(remarks);
        lines.push({ ...own, ...(item !== undefined && { item }) });
      });
      call(words.notes);
      for (const inner of words.boxes.flatMap(paragraphsIn)) {
        const boxed = wordsOf(inner, references);
        keep(withoutMarks(boxed.apart));
        for (const line of boxed.lines) lines.push(line);
        call(boxed.notes);
      }
    }
    const joined = joinMarked(cellLines(lines));
    const { text } = joined;
    const isCovered = merge !== undefined && merge.attributes['val'] !== 'restart';
    if (isCovered && text !== '') blocks.push(omit('hiddenText', text));
    const size = { columns: columns >= 1 ? columns : 1, rows: 1 };
    return isCovered ? { text: '', above: true, ...size } : { ...joined, ...size };
  };
  flow(body);
  endContents();
  return blocks;
}

/** The form's own note on a figure says it with its place. */
const withoutMarks = (apart: readonly SourceBlock[]): readonly SourceBlock[] =>
  apart.filter((block) => block.kind !== 'omission' || block.reason !== 'raisedMark');

const noNumber: ReturnType<ListNumbers> = { number: '' };
const hasWords = ({ lines }: Words): boolean => lines.some(({ text }) => text.trim() !== '');
const holdsTable = (element: XmlElement): boolean =>
  elementsOf(element).some((child) => child.name === 'tbl' || holdsTable(child));

const holdsProse = (cell: XmlElement): boolean => paragraphsIn(cell).length > 1 && allText(cell).length > LONGEST_CELL;

/** A row that is deleted as a tracked change, or hidden. */
function rowLeftOut(row: XmlElement): Omission['reason'] | undefined {
  const properties = childNamed(row, 'trPr');
  if (childNamed(properties, 'del') !== undefined) return 'deletedText';
  return isOn(childNamed(properties, 'hidden')) ? 'hiddenText' : undefined;
}

/** Columns that a row leaves out at its beginning. */
function gap(row: XmlElement): readonly GridCell[] {
  const columns = Number(childNamed(childNamed(row, 'trPr'), 'gridBefore')?.attributes['val'] ?? '0');
  return columns >= 1 ? [{ text: '', columns, rows: 1 }] : [];
}
