import { cellEdit, type Edit, type Range, type Report, type TableCell, type TableRow } from '../core/index.js';
import type { FigureGrid } from '../exchange/clipboard/index.js';
import { cellAt } from './cellAt.js';

/**
 * The edits that put figures into the cells of a statutory table, from the one at the selection to the right and
 * down. Undefined if not every figure has a cell there: then none is written.
 */
export function fillCells(report: Report, selection: Range, grid: FigureGrid): readonly Edit[] | undefined {
  const found = cellAt(report, selection.start);
  if (found === undefined || selection.end > found.table.block.range.end) return undefined;
  const lines = dataLines(found.table.block.rows, found.table.rows);
  const top = lines.findIndex((cells) => cells?.includes(found.cell) === true);
  const left = lines[top]?.indexOf(found.cell) ?? -1;
  const edits: Edit[] = [];
  for (const [down, figures] of grid.entries()) {
    const cells = lines[top + down]?.slice(left);
    // Nothing stands in the columns of a selection that is wider than the row.
    const width = figures.findLastIndex((text) => text !== undefined && text !== '') + 1;
    if (cells === undefined && width === 0) continue;
    if (cells === undefined || width > cells.length) return undefined;
    for (const [right, cell] of cells.entries()) {
      const text = figures[right];
      if (right >= figures.length || (text === undefined && right >= width)) break;
      if (text === undefined || cell.source === undefined) return undefined;
      if (text !== '' || cell.source.text !== '')
        edits.push(inPlace(report.text, cellEdit(report.text, cell.range, text)));
    }
  }
  return edits;
}

/** The figure cells of each line of a table; undefined for a band, which parts what cannot be filled in one go. */
function dataLines(
  lines: Report['tables'][number]['block']['rows'],
  rows: readonly TableRow[],
): readonly (readonly TableCell[] | undefined)[] {
  return lines
    .filter(({ delimiter }) => !delimiter)
    .map((line) => {
      // A form of one line holds several rows of the format.
      const own = rows.filter(({ source }) => source === line);
      return own.length === 0 ? undefined : own.flatMap(({ cells }) => cells);
    });
}

/** Keeps a column of figures flush right: a longer one takes of the spaces before it, a shorter one leaves some. */
function inPlace(source: string, { range: { start, end }, newText }: Edit): Edit {
  if (start === end || !source.startsWith(' |', end)) return { range: { start, end }, newText };
  const grown = newText.length - (end - start);
  if (grown < 0) return { range: { start, end }, newText: ' '.repeat(-grown) + newText };
  const free = / *$/u.exec(source.slice(Math.max(0, start - grown - 1), start))?.[0].length ?? 0;
  return { range: { start: start - Math.min(grown, Math.max(0, free - 1)), end }, newText };
}
