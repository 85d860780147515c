import { propagateBounds } from './bounds.js';
import type { CellSystem, CellValues } from './cellSystem.js';
import { eliminateBlanks } from './equations.js';
import { partsOf } from './parts.js';

/** What the known figures prove about the blanks. */
export interface Deduction {
  /** Figures of blanks that no other counts could replace. */
  readonly proved: ReadonlyMap<number, bigint>;
  /**
   * For each independent part whose known figures no counts in the blanks can satisfy, a balance where that shows.
   * Nothing is proved in such a part: from a contradiction anything would follow.
   */
  readonly contradictions: readonly number[];
}

/** The blanks that balances and non-negativity force, with their figures (parts of a total already reached are 0). */
export function deduce(system: CellSystem, values: CellValues): ReadonlyMap<number, bigint> {
  return examineBlanks(system, values).proved;
}

/** {@link deduce}, with the parts where the known figures contradict each other. */
export function examineBlanks(system: CellSystem, values: CellValues): Deduction {
  const form = eliminateBlanks(system, values);
  const proved = new Map<number, bigint>();
  const contradictions: number[] = [];
  const wrong = new Map<number, number>();
  for (const balances of [
    ...form.equations.filter(({ residual }) => residual !== 0n).map((equation) => equation.balances),
    ...form.impossible,
  ]) {
    for (const balance of balances) wrong.set(balance, balances[0] ?? balance);
  }
  const filled = values.map((value, cell) => value ?? form.forced.get(cell) ?? null);
  for (const part of partsOf(system)) {
    const broken = part.find((balance) => wrong.has(balance));
    if (broken !== undefined) {
      contradictions.push(wrong.get(broken) ?? broken);
      continue;
    }
    const result = propagateBounds(system, filled, part);
    if (result.kind === 'contradiction') {
      contradictions.push(result.balance);
      continue;
    }
    for (const [cell, { lower, upper }] of result.bounds) {
      if ((values[cell] ?? null) === null && lower === upper) proved.set(cell, lower);
    }
  }
  return { proved, contradictions };
}
