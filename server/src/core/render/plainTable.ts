import type { Element, ElementContent } from 'hast';
import type { SourceCell, SourceRow, TableBlock } from '../model/blocks.js';
import { expandReferences } from '../references/expandReferences.js';
import { isMergeMark, mergeMark } from '../tables/rowLabels.js';
import type { Range } from '../text/range.js';
import { joinAttributes, markAttributes, type Mark } from './findingMarks.js';
import { element, text } from './hast.js';
import { renderProse } from './prose.js';
import { unread } from './reading.js';
import { stretch, type Sheet } from './sheet.js';
import { drawWords } from './words.js';

/** A cell of the source after merging: `^` and `<` have become the spans of the cell they continue. */
interface MergedCell {
  readonly cell: SourceCell;
  readonly rowspan: number;
  readonly colspan: number;
}

/** A table that is none of the form's, as the author drew it. */
export function plainTable(block: TableBlock, source: string, marks: readonly Mark[], sheet: Sheet): Element {
  const split = block.rows.findIndex(({ delimiter }) => delimiter);
  const rows = block.rows.filter(({ delimiter }) => !delimiter);
  const merged = mergeCells(rows);
  const heads = split < 0 ? 0 : split;
  const crosses = merged.slice(0, heads).some((cells, row) => cells.some(({ rowspan }) => row + rowspan > heads));
  const line = (cells: readonly MergedCell[], index: number): Element =>
    element(
      'tr',
      {},
      cells.map((cell) => plainCell(cell, source, index < heads, marks, sheet)),
    );
  const lines = merged.map(line);
  const parts: readonly ElementContent[] =
    heads === 0 || crosses
      ? [element('tbody', {}, lines)]
      : [element('thead', {}, lines.slice(0, heads)), element('tbody', {}, lines.slice(heads))];
  return element('table', { className: ['plain-table'] }, parts);
}

function plainCell(
  { cell, rowspan, colspan }: MergedCell,
  source: string,
  head: boolean,
  marks: readonly Mark[],
  sheet: Sheet,
): Element {
  const { start, end } = cell.range;
  const own = marks.filter(({ range }) => start <= range.start && range.end <= end);
  return element(
    head ? 'th' : 'td',
    joinAttributes(
      {
        ...spans(rowspan, colspan),
        ...(head ? { scope: colspan > 1 ? 'colgroup' : 'col' } : {}),
        ...stretch(sheet, cell.range),
      },
      markAttributes(own, sheet),
    ),
    cell.text === '' ? [] : wordsOf(source, cell.range, sheet),
  );
}

/** A line of Markdown; what it would take for a list or the like is words. */
function wordsOf(source: string, at: Range, sheet: Sheet): readonly ElementContent[] {
  const [only, ...others] = renderProse(source.slice(at.start, at.end), at.start, sheet.footnotes);
  if (only?.type !== 'element' || only.tagName !== 'p' || others.length > 0) {
    return [text(shownText(expandReferences(source, at, sheet.references).text))];
  }
  // The cell as a whole is the place that its words lead back to.
  return drawWords(only.children, [], unread, { ...sheet, annotated: false }).content;
}

export const spans = (rowspan: number, colspan: number): Readonly<Record<string, number>> => ({
  ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
  ...(colspan > 1 ? { colSpan: colspan } : {}),
});

/** A cell's text as it is meant: `\|` is a pipe. */
export const shownText = (source: string): string => source.replace(/\\([|\\])/gu, '$1');

interface Square {
  readonly row: number;
  readonly column: number;
}

/** Resolves the merge marks. A mark that leads nowhere, or a group that is no rectangle, stays in single cells. */
function mergeCells(rows: readonly SourceRow[]): readonly (readonly MergedCell[])[] {
  const origins: Square[][] = [];
  const groups = new Map<Square, Square[]>();
  rows.forEach(({ cells }, row) => {
    const line: Square[] = [];
    origins.push(line);
    cells.forEach(({ text: words }, column) => {
      const mark = mergeMark(words);
      const from = mark === '<' ? line[column - 1] : mark === '^' ? origins[row - 1]?.[column] : undefined;
      const origin = from ?? { row, column };
      line.push(origin);
      const group = groups.get(origin) ?? [];
      group.push({ row, column });
      groups.set(origin, group);
    });
  });
  return rows.map(({ cells }, row) =>
    cells.flatMap((cell, column): readonly MergedCell[] => {
      const origin = origins[row]?.[column];
      const size = origin === undefined ? undefined : rectangle(origin, groups.get(origin) ?? []);
      if (origin === undefined || size === undefined) return [single(cell)];
      return origin.row === row && origin.column === column ? [{ ...single(cell), ...size }] : [];
    }),
  );
}

/** A merge mark is never shown. */
const single = (cell: SourceCell): MergedCell => ({
  cell: isMergeMark(cell.text) ? { ...cell, text: '' } : cell,
  rowspan: 1,
  colspan: 1,
});

function rectangle(origin: Square, squares: readonly Square[]): Omit<MergedCell, 'cell'> | undefined {
  const rowspan = Math.max(...squares.map(({ row }) => row)) - origin.row + 1;
  const colspan = Math.max(...squares.map(({ column }) => column)) - origin.column + 1;
  const inside = squares.every(({ column }) => column >= origin.column);
  return inside && squares.length === rowspan * colspan ? { rowspan, colspan } : undefined;
}
