import type { SourceBlock } from '../source/sourceBlock.js';
import type { GridCell } from '../source/spreadSpans.js';

/** A row of a sheet with at least one place, and whether a cell merged downwards reaches into it. */
export interface SheetRow {
  readonly cells: readonly GridCell[];
  readonly reachedInto: boolean;
}

const FIGURE = /^[\d\s.,+-]+$/u;

/** The rows of a sheet as grids; a row with one cell of words is a line: a title, a heading or prose. */
export function sheetBlocks(rows: readonly SheetRow[]): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let grid: (readonly GridCell[])[] = [];
  const endGrid = (): void => {
    if (grid.length > 0) blocks.push({ kind: 'grid', rows: grid });
    grid = [];
  };
  for (const { cells, reachedInto } of rows) {
    const [only, ...others] = cells.filter(({ text }) => text.trim() !== '');
    const isAlone = only !== undefined && others.length === 0 && only.rows === 1 && !FIGURE.test(only.text);
    if (!isAlone || reachedInto) {
      grid.push(cells.map((cell) => ({ ...cell, text: cell.text.replace(/[^\S\ufeff]+/gu, ' ') })));
      continue;
    }
    endGrid();
    // One cell may hold a whole section, a paragraph a line.
    for (const text of only.text.split(/\r?\n/u))
      blocks.push({ kind: 'paragraph', text: text.replace(/[^\S\ufeff]+/gu, ' ') });
  }
  endGrid();
  return blocks;
}
