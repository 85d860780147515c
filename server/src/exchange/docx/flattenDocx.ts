import { moved, type MarkedWords } from '../markup/inlineMark.js';
import { cellLines } from '../markup/cellLines.js';
import { chain, joinMarked } from '../markup/joinMarked.js';
import type { ListItem } from '../markup/sourceMarkup.js';
import { childNamed, elementsOf, type XmlElement } from '../readXml.js';
import type { SourceBlock } from '../sourceDocument.js';
import type { GridCell } from '../spreadSpans.js';
import { allText, deletion, DELETED, LEFT_OUT, omit } from './docxWords.js';
import { cellsOf, paragraphsIn, rowsOf } from './docxParts.js';
import type { ListNumbers } from './listNumbers.js';
import { wordsOf, type CalledNote, type Line, type References, type Words } from './wordsOf.js';

/** A cell with more words holds prose: its table is there for the layout. */
const LONGEST_CELL = 200;

interface ParagraphStyles {
  readonly numbers: ListNumbers;
  readonly isTitle: (properties: XmlElement | undefined) => boolean;
}

/** The words of a Word document by paragraphs and grids. */
export function flattenDocx(
  body: XmlElement,
  { numbers, isTitle }: ParagraphStyles,
  references: References,
): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const pending: CalledNote[] = [];

  const flow = (container: XmlElement): void => {
    for (const child of elementsOf(container)) {
      if (child.name === 'p') paragraph(child);
      else if (child.name === 'tbl') table(child);
      else if (DELETED.has(child.name)) blocks.push(...deletion(child));
      else if (!LEFT_OUT.has(child.name)) flow(child);
    }
  };
  const paragraph = (element: XmlElement): void => {
    const words = wordsOf(element, references);
    const pictures = words.apart.filter(({ kind }) => kind === 'picture');
    blocks.push(...words.apart.filter((block) => !pictures.includes(block)));
    const properties = childNamed(element, 'pPr');
    const { number, item } = hasWords(words) ? numbers(properties) : noNumber;
    // A title breaks where its line is full.
    const lines = isTitle(properties) ? [words.lines.reduce((before, line) => chain(before, line))] : words.lines;
    lines.forEach((line, index) => {
      const own = index === 0 ? behind(number, line) : line;
      blocks.push({ kind: 'paragraph', ...own, ...(index === 0 && item !== undefined && { item }) });
    });
    blocks.push(...pictures);
    words.boxes.forEach(flow);
    pending.push(...words.notes);
    endNotes();
  };
  const endNotes = (): void => {
    for (const { note, words, apart } of pending.splice(0)) {
      blocks.push({ kind: 'footnote', note, words }, ...apart);
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
    const grid = rows.map((row): readonly GridCell[] => [...gap(row, 'gridBefore'), ...cellsOf(row).map(gridCell)]);
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
      const { number, item } = hasWords(words) ? numbers(childNamed(each, 'pPr')) : noNumber;
      blocks.push(...words.apart);
      lines.push(
        ...words.lines.map((line, index) =>
          index > 0 ? line : { ...behind(number, line), ...(item !== undefined && { item }) },
        ),
      );
      pending.push(...words.notes);
      for (const inner of words.boxes.flatMap(paragraphsIn)) {
        const boxed = wordsOf(inner, references);
        blocks.push(...boxed.apart);
        lines.push(...boxed.lines);
        pending.push(...boxed.notes);
      }
    }
    const joined = joinMarked(cellLines(lines));
    const { text } = joined;
    const isCovered = merge !== undefined && merge.attributes['val'] !== 'restart';
    if (isCovered && text !== '') blocks.push(omit('hiddenText', text));
    return { ...(isCovered ? { text: '' } : joined), columns: columns >= 1 ? columns : 1, rows: 1 };
  };
  flow(body);
  return blocks;
}

const noNumber: ReturnType<ListNumbers> = { number: '' };
const hasWords = ({ lines }: Words): boolean => lines.some(({ text }) => text.trim() !== '');
const behind = (number: string, line: Line): Line => ({
  ...moved(line, number.length),
  text: number + line.text,
});

const holdsTable = (element: XmlElement): boolean =>
  elementsOf(element).some((child) => child.name === 'tbl' || holdsTable(child));

const holdsProse = (cell: XmlElement): boolean => paragraphsIn(cell).length > 1 && allText(cell).length > LONGEST_CELL;

/** Columns that a row leaves out at its beginning. */
function gap(row: XmlElement, name: 'gridBefore'): readonly GridCell[] {
  const columns = Number(childNamed(childNamed(row, 'trPr'), name)?.attributes['val'] ?? '0');
  return columns >= 1 ? [{ text: '', columns, rows: 1 }] : [];
}
