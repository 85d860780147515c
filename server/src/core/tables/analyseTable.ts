import type { ConditionRelation } from '../formats/reportFormat.js';
import type { ReportTable, TableCell, TableRow } from '../model/table.js';
import type { Verdict } from '../model/verdict.js';
import type { CellValues } from '../relations/cellSystem.js';
import { examineBlanks } from '../relations/deduce.js';
import { evaluate, type BalanceResult } from '../relations/evaluate.js';
import { locate, type Diagnosis } from '../relations/locate.js';
import { holds } from './conditions.js';
import { cellOf, tableSystem, tableValues, type TableSystem } from './tableSystem.js';

/** A condition of the form evaluated for one row; `holds` undefined: a figure it needs is not known. */
export interface ConditionResult {
  readonly relation: ConditionRelation;
  readonly row: TableRow;
  readonly holds: boolean | undefined;
}

/** All that the relations say of one table. */
export interface TableAnalysis {
  readonly table: ReportTable;
  readonly system: TableSystem;
  readonly values: CellValues;
  readonly balances: readonly BalanceResult[];
  readonly conditions: readonly ConditionResult[];
  readonly diagnosis: Diagnosis;
  /** Blank cells whose value the relations force, by index in the system. */
  readonly proved: ReadonlyMap<number, bigint>;
  readonly verdict: Verdict;
  /** The source cell of a place in the system; undefined if its row is missing. */
  cell(index: number): { readonly row: TableRow; readonly cell: TableCell } | undefined;
}

export function analyseTable(table: ReportTable): TableAnalysis {
  const system = tableSystem(table.format);
  const values = tableValues(table, system);
  const balances = evaluate(system.system, values);
  const rows = new Map(table.rows.map((row) => [row.format.key, row]));
  const conditions = table.format.relations.flatMap((relation) =>
    relation.kind === 'condition'
      ? relation.rows.flatMap((key): readonly ConditionResult[] => {
          const row = rows.get(key);
          return row === undefined ? [] : [{ relation, row, holds: holds(relation.holds, row) }];
        })
      : [],
  );
  return {
    table,
    system,
    values,
    balances,
    conditions,
    diagnosis: locate(system.system, values),
    proved: examineBlanks(system.system, values).proved,
    verdict: count(balances, conditions, table),
    cell(index) {
      const place = system.cells[index];
      const row = place === undefined ? undefined : rows.get(place.row);
      const cell = place === undefined ? undefined : cellOf(row, place.column);
      return row === undefined || cell === undefined ? undefined : { row, cell };
    },
  };
}

/** Counts the hard relations; one whose rows the table does not have is unchecked. */
function count(
  balances: readonly BalanceResult[],
  conditions: readonly ConditionResult[],
  table: ReportTable,
): Verdict {
  const hard = conditions.filter(({ relation }) => relation.level === 'error');
  const expected = table.format.relations.reduce(
    (sum, relation) => sum + (relation.kind === 'condition' && relation.level === 'error' ? relation.rows.length : 0),
    balances.length,
  );
  const passed =
    balances.filter(({ status }) => status === 'passed').length + hard.filter((result) => result.holds === true).length;
  const broken =
    balances.filter(({ status }) => status === 'broken').length +
    hard.filter((result) => result.holds === false).length;
  return { relations: expected, passed, broken, unchecked: expected - passed - broken };
}
