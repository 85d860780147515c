import type { TableFormat } from '../../core/formats/reportFormat.js';
import { parseReport } from '../../core/parse/parseReport.js';
import type { FilledRow } from './fillRows.js';

/** Whether a reader of the written table will find each of its rows, with the same cells filled. */
export function readsBack(text: string, table: TableFormat, filled: readonly FilledRow[]): boolean {
  const [found] = parseReport(text).tables;
  if (found?.format.key !== table.key || found.rows.length !== filled.length) return false;
  return filled.every(({ format, cells }) => {
    const row = found.rows.find((each) => each.format.key === format.key);
    return cells.every(({ text: written, format: { column } }) => {
      const cell = row?.cells.find((each) => each.format.column === column);
      return (cell?.source?.text ?? '').trim() === written.replace(/\s+/gu, ' ').trim();
    });
  });
}
