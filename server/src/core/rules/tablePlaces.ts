import type { CellRef } from '../model/finding.js';
import type { TableCell, TableRow } from '../model/table.js';
import type { ConditionResult, TableAnalysis } from '../tables/analyseTable.js';
import { withoutGuidance } from '../tables/labels.js';
import { cellOf } from '../tables/tableSystem.js';
import type { Draft } from './defineRule.js';

/** Judges every cell of the tables by itself; `row` is the row's label. */
export function* judgeCells(
  tables: readonly TableAnalysis[],
  judge: (cell: TableCell, row: string) => Draft | undefined,
): Iterable<Draft> {
  for (const { table } of tables) {
    for (const row of table.rows) {
      for (const cell of row.cells) {
        const draft = judge(cell, withoutGuidance(row.format.flat));
        if (draft === undefined) continue;
        const ref: CellRef = { table: table.format.key, row: row.format.key, column: cell.format.column };
        yield { ...draft, cells: [ref] };
      }
    }
  }
}

/** A condition of the form that a row breaks, and the cell that carries the finding. */
export interface BrokenCondition {
  readonly row: TableRow;
  readonly cell: TableCell;
  readonly relation: ConditionResult['relation'];
  /** What every finding of a condition says besides its words. */
  readonly place: Pick<Draft, 'range' | 'relation' | 'cells'>;
}

export function brokenConditions(
  { table, conditions }: TableAnalysis,
  level: ConditionResult['relation']['level'],
): readonly BrokenCondition[] {
  return conditions.flatMap(({ relation, row, holds }): readonly BrokenCondition[] => {
    const cell = cellOf(row, relation.blame);
    if (relation.level !== level || holds !== false || cell === undefined) return [];
    const ref: CellRef = { table: table.format.key, row: row.format.key, column: relation.blame };
    return [{ row, cell, relation, place: { range: cell.range, relation: relation.id, cells: [ref] } }];
  });
}
