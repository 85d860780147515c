import type { Report } from '../model/report.js';
import type { ReportTable, TableCell, TableRow } from '../model/table.js';
import type { CellValues } from '../relations/cellSystem.js';
import { cellOf, tableSystem, tableValues, type TableSystem } from './tableSystem.js';
import { createRecall, recalled, type Recall } from '../text/recall.js';
import { computeCells, type Computed } from './computeCells.js';

/** The figures of a table: as they are typed, and with those that its computed cells have. */
export interface TableFigures {
  readonly table: ReportTable;
  readonly system: TableSystem;
  /** Null where a cell is computed, blank or no figure. */
  readonly typed: CellValues;
  /** Null only where no figure is typed or computed. */
  readonly values: CellValues;
  /** What the relations give for the computed cells, by index in the system. */
  readonly computed: ReadonlyMap<number, Computed>;
  /** The source cell of a place in the system; undefined if its row is missing. */
  cell(index: number): { readonly row: TableRow; readonly cell: TableCell } | undefined;
}

/** The figures of a report's tables, one of each kind: of two tables of one kind the first counts. */
export const reportFigures = (
  { tables }: Report,
  systems: Recall<TableSystem> = createRecall(),
): readonly TableFigures[] =>
  tables
    .filter((table, index) => tables.findIndex(({ format }) => format.key === table.format.key) === index)
    .map((table) => {
      const key = `${table.version.id} ${table.format.key}`;
      return tableFigures(
        table,
        recalled(systems, key, () => tableSystem(table.format)),
      );
    });

export function tableFigures(table: ReportTable, system: TableSystem = tableSystem(table.format)): TableFigures {
  const typed = tableValues(table, system);
  const computed = computedOf(table, system, typed);
  const values = [...computed].reduce<CellValues>(
    (all, [cell, result]) => (result.kind === 'value' ? all.with(cell, result.value) : all),
    typed,
  );
  const rows = new Map(table.rows.map((row) => [row.format.key, row]));
  return {
    table,
    system,
    typed,
    values,
    computed,
    cell(index) {
      const place = system.cells[index];
      const row = place === undefined ? undefined : rows.get(place.row);
      const cell = place === undefined ? undefined : cellOf(row, place.column);
      return row === undefined || cell === undefined ? undefined : { row, cell };
    },
  };
}

function computedOf(table: ReportTable, system: TableSystem, typed: CellValues): ReadonlyMap<number, Computed> {
  const places = table.rows.flatMap((row) =>
    row.cells.flatMap(({ content, format }) => {
      const cell = content.kind === 'computed' ? system.indexOf(row.format.key, format.column) : undefined;
      if (cell === undefined) return [];
      return [{ cell, isPlaced: row.surplus.length === 0 && row.present === row.cells.length }];
    }),
  );
  const asked = places.flatMap(({ cell, isPlaced }) => (isPlaced ? [cell] : []));
  // In a row whose figures do not fit its cells, nobody knows which cell is meant.
  const lost = places.flatMap(({ cell, isPlaced }) => (isPlaced ? [] : [cell]));
  return new Map<number, Computed>([
    ...computeCells(system.system, typed, asked),
    ...lost.map((cell) => [cell, { kind: 'open', why: 'unknown', needs: [] }] as const),
  ]);
}
