import { ordinaryWords } from '../markup/ordinaryWords.js';
import { MOST_COLUMNS, MOST_ROWS } from '../source/gridLimits.js';
import { spreadSpans, type GridCell } from '../source/spreadSpans.js';
import { trimPiece } from '../source/trimPiece.js';

/** A place of a grid: the words of the cell that begins there, or that the one to the left or above covers it. */
export type Square = { readonly text: string } | '<' | '^';

/** The places of a grid with its merged cells; undefined if it is larger than any form. */
export function gridSquares(rows: readonly (readonly GridCell[])[]): readonly (readonly Square[])[] | undefined {
  const isWide = (cells: readonly GridCell[]): boolean =>
    cells.reduce((sum, { columns }) => sum + columns, 0) > MOST_COLUMNS;
  if (rows.length > MOST_ROWS || rows.some(isWide)) return undefined;
  const cells = rows.flat();
  let nth = 0;
  const numbered = rows.map((row) => row.map((cell) => ({ ...cell, text: String(nth++) })));
  const spread = spreadSpans(numbered);
  const squares: (Square | undefined)[][] = spread.map((row) => row.map(() => undefined));
  spread.forEach((row, y) => {
    row.forEach((numbered, x) => {
      const cell = typeof numbered === 'string' ? undefined : cells[Number(numbered.text)];
      if (cell !== undefined) cover(squares, cell, y, x);
    });
  });
  return squares.map((row) => row.map((square) => square ?? { text: '' }));
}

function cover(squares: (Square | undefined)[][], { text, columns, rows }: GridCell, y: number, x: number): void {
  const bottom = Math.min(y + rows, squares.length);
  for (let down = y; down < bottom; down++) {
    const line = squares[down] ?? [];
    for (let right = x; right < Math.min(x + columns, line.length); right++) {
      line[right] ??= down > y ? '^' : right > x ? '<' : { text: trimPiece(ordinaryWords({ text }).text, 0).text };
    }
  }
}
