import { escapeCell } from '../../core/edit/pipeTable.js';
import { pipeGrid } from '../write/pipeGrid.js';
import type { Square } from './gridSquares.js';

/** Writes a grid as it is, word by word: `<` and `^` stand where a merged cell goes on. */
export const literalTable = (squares: readonly (readonly Square[])[]): string =>
  pipeGrid(
    squares.map((row) =>
      row.map((square) => (typeof square === 'string' ? square : { markdown: escapeCell(square.text) })),
    ),
  );

export const isFilled = (square: Square): boolean => typeof square === 'string' || square.text !== '';
