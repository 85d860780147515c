import type { CellType } from '../../../server/src/core/formats/reportFormat.js';
import type { DataFigure } from '../../../server/src/core/data/reportData.js';
import type { PrintedTable } from '../support/printReport.js';
import type { KnownReport } from './knownReport.js';
import { refigure } from './rows.js';
import type { Truth } from './shape.js';

interface Cell {
  readonly table: string;
  readonly type: CellType;
}

interface Told {
  readonly text: string;
  readonly value: DataFigure;
}

/** The report with other words for some figures; undefined: as they are. */
export function retold(
  { format, figures }: KnownReport,
  tell: (figure: string, cell: Cell) => Told | undefined,
): { readonly print: (table: PrintedTable) => PrintedTable; readonly truth: () => Truth } {
  const told = Object.fromEntries(
    format.tables.map((table) => [
      table.key,
      Object.fromEntries(
        table.rows.map(({ key, cells }) => [
          key,
          cells.map(({ type }, index): Told => {
            const value = figures[table.key]?.[key]?.[index] ?? 0;
            return tell(String(value), { table: table.key, type }) ?? { text: String(value), value };
          }),
        ]),
      ),
    ]),
  );
  const textsOf = (table: string, row: string): readonly string[] => (told[table]?.[row] ?? []).map(({ text }) => text);
  return {
    print: (printed) => {
      const { key, rows } = printed.table;
      return refigure(printed, (_, { row }) =>
        row === undefined ? rows.flatMap((each) => textsOf(key, each.key)) : textsOf(key, row),
      );
    },
    truth: () =>
      Object.fromEntries(
        Object.entries(told).map(([table, rows]) => [
          table,
          Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, cells.map(({ value }) => value)])),
        ]),
      ),
  };
}
