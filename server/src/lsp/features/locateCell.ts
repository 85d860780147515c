import { locateCellMethod, type LocateCellParams, type LocateCellResult } from '../../../protocol/index.js';
import type { Range } from '../../core/index.js';
import type { Checked } from '../checker.js';
import { toRange } from '../convert.js';
import { isRecord, readUri } from '../params.js';
import { serve, type Feature } from '../session.js';

/** Where a cell stands now: whoever knows its keys, as the notes of an import do, finds it after any edit. */
export const locateCell: Feature = {
  start(session) {
    serve(session, locateCellMethod, readLocateCell, async (params): Promise<LocateCellResult | null> => {
      const checked = await session.checker.check(params.uri);
      const range = checked === undefined ? undefined : placeOf(checked, params);
      if (checked === undefined || range === undefined) return null;
      return { version: checked.document.version, range: toRange(checked.report.lines, range) };
    });
  },
};

/** The cell; the row where no column is named or the row ends before it; the table's first row where no row is named. */
function placeOf({ report }: Checked, { table, row, column }: LocateCellParams): Range | undefined {
  const found = report.tables.find(({ format }) => format.key === table);
  if (row === undefined) return found?.block.rows[0]?.range;
  const line = found?.rows.find(({ format }) => format.key === row);
  return line?.cells.find(({ format }) => format.column === column)?.range ?? line?.source.range;
}

function readLocateCell(params: unknown): LocateCellParams | undefined {
  const document = readUri(params);
  if (document === undefined || !isRecord(params)) return undefined;
  const { table, row, column } = params;
  if (typeof table !== 'string') return undefined;
  if ((row !== undefined && typeof row !== 'string') || (column !== undefined && typeof column !== 'string')) {
    return undefined;
  }
  return { ...document, table, ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}
