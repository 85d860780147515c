import { isFigureCell } from '../../core/edit/canonicalTable.js';
import { writePipeTable, type PipeRow } from '../../core/edit/pipeTable.js';

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
  return writePipeTable({ rows: [...head, ...rest], flushRight: isFigureCell });
}

const isFilled = (place: GridPlace): boolean => typeof place === 'string' || place.markdown !== '';

function safeCell(place: GridPlace | undefined, y: number): string {
  // Where the rows above went another way, there is nothing to go on from.
  if (typeof place === 'string') return place === '^' && y === 0 ? '' : place;
  const words = place?.markdown ?? '';
  return words === '<' || words === '^' ? `\\${words}` : words;
}

/** A row of nothing but dashes would be taken for the line below a head. */
function safeRow(cells: readonly string[]): readonly string[] {
  const [first = '', ...rest] = cells;
  return cells.every((cell) => /^:?-+:?$/u.test(cell)) ? [`\\${first}`, ...rest] : cells;
}
