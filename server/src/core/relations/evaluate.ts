import type { Balance, CellSystem, CellValues } from './cellSystem.js';

/** How one balance stands. `left` and `right` are the sums of the figures that are known. */
export interface BalanceResult {
  readonly balance: Balance;
  readonly status: 'passed' | 'broken' | 'unchecked';
  readonly left: bigint;
  readonly right: bigint;
  /** Cells of the balance that are blank. */
  readonly unknown: readonly number[];
}

/**
 * Evaluates every balance, in the order of the system.
 *
 * A balance with blanks is `unchecked`, unless no count in the blanks could make it hold: then it is `broken`.
 */
export function evaluate(system: CellSystem, values: CellValues): readonly BalanceResult[] {
  return system.balances.map((balance) => {
    const left = sumKnown(balance.left, values);
    const right = sumKnown(balance.right, values);
    const openLeft = balance.left.filter((cell) => isBlank(cell, values));
    const openRight = balance.right.filter((cell) => isBlank(cell, values));
    const unknown = [...new Set([...openLeft, ...openRight])];
    return { balance, status: statusOf(left, right, openLeft.length, openRight.length), left, right, unknown };
  });
}

function statusOf(left: bigint, right: bigint, openLeft: number, openRight: number): BalanceResult['status'] {
  if (openLeft === 0 && openRight === 0) return left === right ? 'passed' : 'broken';
  if (openLeft === 0 && right > left) return 'broken';
  if (openRight === 0 && left > right) return 'broken';
  return 'unchecked';
}

function isBlank(cell: number, values: CellValues): boolean {
  return (values[cell] ?? null) === null;
}

function sumKnown(cells: readonly number[], values: CellValues): bigint {
  return cells.reduce((sum, cell) => sum + (values[cell] ?? 0n), 0n);
}
