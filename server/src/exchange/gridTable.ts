import { isFigureCell } from '../core/edit/canonicalTable.js';
import { escapeCell, writePipeTable, type PipeRow } from '../core/edit/pipeTable.js';
import { isBlankMark } from '../core/text/figure.js';
import type { Piece } from './sourceItem.js';

/** Writes the rows of a file's own table, which is none of the form's, with its merged cells. */
export function gridTable(rows: readonly (readonly Piece[])[], write: (cell: Piece) => string): string {
  const width = Math.max(0, ...rows.map((cells) => cells.findLastIndex(isFilled) + 1));
  const written = rows.map((cells, y): PipeRow => ({
    cells: safeRow(Array.from({ length: width }, (_, x) => safeCell(cells[x], y, write))),
  }));
  const [first, ...rest] = written;
  if (first === undefined) return '';
  const head = rest.length === 0 ? [first] : [first, { cells: first.cells, delimiter: true }];
  return writePipeTable({ rows: [...head, ...rest], flushRight: isFigureCell });
}

const isFilled = ({ text, covered }: Piece): boolean => text !== '' || covered !== undefined;

function safeCell(cell: Piece | undefined, y: number, write: (cell: Piece) => string): string {
  if (cell?.covered !== undefined) return cell.covered === '^' && y === 0 ? '' : cell.covered;
  if (cell === undefined) return '';
  // In a cell, a dash begins no list.
  const words = isBlankMark(cell.text) ? cell.text : escapeCell(write(cell));
  return words === '<' || words === '^' ? `\\${words}` : words;
}

/** A row of nothing but dashes would be taken for the line below a head. */
function safeRow(cells: readonly string[]): readonly string[] {
  const [first = '', ...rest] = cells;
  return cells.every((cell) => /^:?-+:?$/u.test(cell)) ? [`\\${first}`, ...rest] : cells;
}
