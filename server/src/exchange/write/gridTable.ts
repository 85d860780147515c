import { escapeCell } from '../../core/edit/pipeTable.js';
import { isBlankMark } from '../../core/tables/figure.js';
import { pipeGrid, type GridPlace } from './pipeGrid.js';
import type { Piece } from '../source/sourceItem.js';

/** Writes the rows of a file's own table, which is none of the form's, with its merged cells. */
export function gridTable(rows: readonly (readonly Piece[])[], write: (cell: Piece) => string): string {
  const place = (cell: Piece): GridPlace => {
    if (cell.covered !== undefined) return cell.covered;
    // In a cell, a dash begins no list.
    return { markdown: isBlankMark(cell.text) ? cell.text : escapeCell(write(cell)) };
  };
  return pipeGrid(rows.map((cells) => cells.map(place)));
}
