import type { Locale } from '../messages/locale.js';
import type { BalanceResult } from '../relations/evaluate.js';
import type { TableAnalysis } from '../tables/analyseTable.js';
import { describeBalance } from '../tables/describe.js';
import { cellName } from './officialTable.js';

/** A relation of a statutory table in figures; cells count in {@link TableEquations.cells}. */
export interface Equation {
  /** `✓ name: 3 + 2 = 5 (holds)` in the language of the page. */
  readonly text: string;
  readonly status: BalanceResult['status'];
  /** The cells that it explains: the sum, or all cells where both sides are sums. */
  readonly of: readonly number[];
  readonly cells: readonly number[];
}

export interface TableEquations {
  /** By the names that the page gives them. */
  readonly cells: readonly string[];
  readonly equations: readonly Equation[];
}

export function tableEquations(analysis: TableAnalysis, locale: Locale): TableEquations {
  const { table, system, balances } = analysis;
  return {
    cells: system.cells.map(({ row, column }) => cellName(table, row, column)),
    equations: balances.map((result) => {
      const { left, right } = result.balance;
      const cells = [...left, ...right];
      const sums = [left, right].filter(({ length }) => length === 1).flat();
      return {
        text: describeBalance(analysis, result, locale),
        status: result.status,
        of: sums.length === 0 ? cells : sums,
        cells,
      };
    }),
  };
}
