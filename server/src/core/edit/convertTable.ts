import type { ReportTable } from '../model/table.js';
import type { Edit } from '../text/range.js';
import { formatTable, saysTheSame } from './formatTable.js';
import { readForRewriting } from './tableReading.js';
import { wideTable } from './wideTable.js';

/** Turns a table of flat rows into the form as it is printed; undefined if it is wide, or has no other form, or is not certain. */
export function toWide(table: ReportTable, ending = '\n'): Edit | undefined {
  if (table.layout === 'wide' || table.format.columns.length === 0) return undefined;
  const reading = readForRewriting(table);
  if (reading === undefined) return undefined;
  const altered = table.format.rows.some(
    (row) => reading.words.row?.(row) !== undefined && reading.leaf(row) === undefined,
  );
  if (altered) return undefined;
  const newText = wideTable(
    table.format,
    (row, cell) => reading.figure(row, cell.column),
    { leaf: reading.leaf, header: reading.words.header ?? ((official) => official) },
    ending,
  );
  return saysTheSame(newText, table) ? { range: table.block.range, newText } : undefined;
}

/** Turns the printed form into the dialect's flat rows; undefined if it has them already, or the reading is not certain. */
export function toCanonical(table: ReportTable, ending = '\n'): Edit | undefined {
  if (table.layout === 'canonical') return undefined;
  const newText = formatTable(table, ending);
  return newText === undefined ? undefined : { range: table.block.range, newText };
}
