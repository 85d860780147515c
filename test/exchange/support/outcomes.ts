import { reportData } from '../../../server/src/core/data/reportData.js';
import { builtInFormats } from '../../../server/src/core/formats/index.js';
import { parseReport } from '../../../server/src/core/parse/parseReport.js';
import type { Imported } from '../../../server/src/exchange/importDocument.js';
import type { Figures } from './randomTables.js';

export interface Outcome {
  readonly cell: string;
  readonly is: unknown;
  readonly was: number;
  readonly notes: readonly string[];
}

/** Every figure that went in, with what came out and the kinds of the notes on it. */
export function outcomes(imported: Imported, figures: Figures): readonly Outcome[] {
  const { tables } = reportData(parseReport(imported.text));
  return Object.entries(figures).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, values]) =>
      values.map((was, index) => ({
        cell: `${table}.${row}.${String(index)}`,
        is: tables[table]?.[row]?.[index] ?? null,
        was,
        notes: imported.notes
          .filter((note) => note.table === table && note.row === row && columnIs(note.column, table, row, index))
          .map(({ kind }) => kind),
      })),
    ),
  );
}

function columnIs(column: string | undefined, table: string, row: string, index: number): boolean {
  if (column === undefined) return true;
  return builtInFormats.some(({ tables }) => {
    const cells = tables.find(({ key }) => key === table)?.rows.find(({ key }) => key === row)?.cells;
    return cells?.[index]?.column === column;
  });
}
