import { isFigureCell } from '../../core/edit/canonicalTable.js';
import { writePipeTable, type PipeRow } from '../../core/edit/pipeTable.js';
import { mergeMark } from '../../core/tables/rowLabels.js';

/** What a place of a grid says in Markdown, or that the cell to the left or above goes on there. */
export type GridPlace = { readonly markdown: string } | '<' | '^';

/** Writes a grid as a table: its first row is the head, and nothing in it reads as a mark of the table itself. */
export function pipeGrid(rows: readonly (readonly GridPlace[])[]): string {
  const width = rows.reduce((most, places) => Math.max(most, places.findLastIndex(isFilled) + 1), 0);
  const written = rows.map((places, y): PipeRow => ({
    cells: safeRow(Array.from({ length: width }, (_, x) => safeCell(places[x], y))),
  }));
  const [first, ...rest] = written;
  if (first === undefined) return '';
  const head = rest.length === 0 ? [first] : [first, { cells: first.cells, delimiter: true }];
  const all = [...head, ...rest];
  return isSparse(written) ? all.map(bare).join('\n') : writePipeTable({ rows: all, flushRight: isFigureCell });
}

/** So many characters in blanks are not worth their columns standing below each other. */
const MOST_BLANKS = 200_000;

/** Whether a table would consist of little but the blanks that make its columns even. */
function isSparse(rows: readonly PipeRow[]): boolean {
  const widths: number[] = [];
  let words = 0;
  for (const { cells } of rows) {
    cells.forEach((cell, at) => {
      words += cell.length;
      widths[at] = Math.max(widths[at] ?? 0, cell.length);
    });
  }
  const blanks = widths.reduce((sum, width) => sum + width, 0) * rows.length - words;
  return blanks > Math.max(MOST_BLANKS, words);
}

const bare = ({ cells, delimiter }: PipeRow): string =>
  `| ${cells.map((cell) => (delimiter === true ? '---' : cell)).join(' | ')} |`;

const isFilled = (place: GridPlace): boolean => typeof place === 'string' || place.markdown !== '';

function safeCell(place: GridPlace | undefined, y: number): string {
  // Where the rows above went another way, there is nothing to go on from.
  if (typeof place === 'string') return place === '^' && y === 0 ? '' : place;
  const words = place?.markdown ?? '';
  const mark = mergeMark(words);
  return mark === undefined ? words : mark === '<' ? '＜' : '＾';
}

/** A row of nothing but dashes would be taken for the line below a head. */
function safeRow(cells: readonly string[]): readonly string[] {
  const [first = '', ...rest] = cells;
  return cells.every((cell) => /^:?-+:?$/u.test(cell)) ? [`\\${first}`, ...rest] : cells;
}
