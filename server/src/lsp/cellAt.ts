import type { Report, ReportTable, TableCell, TableRow } from '../core/index.js';

/** A figure of an official table, as found in the source. */
export interface FoundCell {
  readonly table: ReportTable;
  readonly row: TableRow;
  readonly cell: TableCell;
}

/** The figure cell that an offset lies in, with the white space around its text. */
export function cellAt({ tables, text }: Report, offset: number): FoundCell | undefined {
  const table = tables.find(({ block }) => block.range.start <= offset && offset <= block.range.end);
  const row = table?.rows.find(({ source }) => source.range.start <= offset && offset <= source.range.end);
  if (table === undefined || row === undefined) return undefined;
  const between = table.block.spelling === 'pipe' ? '|' : '\t';
  const { start, end } = row.source.range;
  const line = text.slice(start, end);
  const left = start + line.lastIndexOf(between, offset - start - 1) + 1;
  const next = line.indexOf(between, offset - start);
  const right = next < 0 ? end : start + next;
  const cell = row.cells.find(({ source, range }) => source !== undefined && left <= range.start && range.end <= right);
  return cell === undefined ? undefined : { table, row, cell };
}
