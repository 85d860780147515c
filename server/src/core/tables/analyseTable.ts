import type { ConditionRelation } from '../formats/reportFormat.js';
import type { ReportTable, TableRow } from '../model/table.js';
import type { Verdict } from '../model/verdict.js';
import type { TableFigures } from './tableFigures.js';
import { examineBlanks } from '../relations/deduce.js';
import { evaluate, type BalanceResult } from '../relations/evaluate.js';
import { locate, type Diagnosis } from '../relations/locate.js';
import { createRecall, recalled, type Recall } from '../text/recall.js';
import { holds } from './conditions.js';

/** A condition of the form evaluated for one row; `holds` undefined: a figure it needs is not known. */
export interface ConditionResult {
  readonly relation: ConditionRelation;
  readonly row: TableRow;
  readonly holds: boolean | undefined;
}

/** What follows from the figures of a table alone, wherever it stands. */
export interface Judgement {
  readonly balances: readonly BalanceResult[];
  readonly diagnosis: Diagnosis;
  /** Blank cells whose value the relations force, by index in the system. */
  readonly proved: ReadonlyMap<number, bigint>;
}

/** All that the relations say of one table. */
export interface TableAnalysis extends TableFigures, Judgement {
  readonly conditions: readonly ConditionResult[];
  readonly verdict: Verdict;
}

export function analyseTable(figures: TableFigures, judgements: Recall<Judgement> = createRecall()): TableAnalysis {
  const { table, typed, values } = figures;
  const print = [table.version.id, table.format.key, typed.join(), values.join()].join(' ');
  const judgement = recalled(judgements, print, () => judge(figures));
  const { balances } = judgement;
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
    ...figures,
    ...judgement,
    conditions,
    verdict: count(balances, conditions, table),
  };
}

function judge({ system: { system }, typed, values }: TableFigures): Judgement {
  return {
    balances: evaluate(system, values),
    // A computed cell follows its relations, so it is never the wrong one: for the search it is unknown.
    diagnosis: locate(system, typed),
    proved: examineBlanks(system, typed).proved,
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
