import { isFigureCell } from '../../core/edit/canonicalTable.js';
import { escapeCell, writePipeTable, type PipeRow } from '../../core/edit/pipeTable.js';
import type { Square } from './gridSquares.js';

/** Writes a grid as it is, word by word: `<` and `^` stand where a merged cell goes on. */
export function literalTable(squares: readonly (readonly Square[])[]): string {
  const width = Math.max(0, ...squares.map((row) => row.findLastIndex(isFilled) + 1));
  const rows = squares.map((row, y): PipeRow => ({
    cells: Array.from({ length: width }, (_, x) => {
      const square = row[x] ?? { text: '' };
      if (typeof square !== 'string') return escapeCell(square.text);
      // Where the rows above went another way, there is nothing to go on from.
      return square === '^' && y === 0 ? '' : square;
    }),
  }));
  const [first, ...rest] = rows;
  if (first === undefined) return '';
  return writePipeTable({
    rows: [first, { cells: first.cells, delimiter: true }, ...rest],
    flushRight: isFigureCell,
  });
}

export const isFilled = (square: Square): boolean => typeof square === 'string' || square.text !== '';
