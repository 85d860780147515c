import type { Report, ReportTable, SourceRow, TableCell, TableRow } from '../core/index.js';

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
  const { start, end } = row.source.range;
  const [left, right] = slotAt(row.source, text.slice(start, end), offset - start).map((at) => start + at);
  const cell = row.cells.find(
    ({ source, range }) => source !== undefined && (left ?? end) <= range.start && range.end <= (right ?? start),
  );
  return cell === undefined ? undefined : { table, row, cell };
}

/** Whatever may stand between two cells. */
const BETWEEN = /\\?\||[｜︱￨│┃║¦∣❘丨\t]/u;

/** From which to which place of a row an offset is nearer to a cell than to the bars around it. */
function slotAt({ cells, range: { start } }: SourceRow, line: string, offset: number): readonly [number, number] {
  let left = 0;
  let before = 0;
  for (const { range } of cells) {
    const bar = BETWEEN.exec(line.slice(before, range.start - start));
    if (bar !== null) {
      if (offset <= before + bar.index) return [left, before + bar.index];
      left = before + bar.index + bar[0].length;
    }
    before = range.end - start;
  }
  const last = BETWEEN.exec(line.slice(before));
  return [left, last === null ? line.length : before + last.index];
}
