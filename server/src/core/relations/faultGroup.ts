import type { CellSystem, CellValues } from './cellSystem.js';
import type { Cover } from './covers.js';
import type { Explanation } from './explanation.js';
import { slipOf, slipRank } from './slip.js';

/** A fault that stands for itself: balances that fail together, and the changes that would clear them. */
export interface FaultGroup {
  /**
   * The balances that are broken, ascending. If none is broken on its own, those that fail together because they share
   * blanks; each of them is unchecked.
   */
  readonly balances: readonly number[];
  /** How many cells each explanation changes; 0: none of at most two cells is known. */
  readonly size: 0 | 1 | 2;
  /** The fewest changes, the most plausible first; one: the finding sits on its cells. */
  readonly explanations: readonly Explanation[];
  /** How many further explanations were left out of a long list. */
  readonly omitted: number;
  /** The only explanation, if nothing else of at most two cells would do: safe to prefer. */
  readonly preferred: Explanation | undefined;
}

const mostExplanations = 12;

/** Builds a group from the ways to clear it; `certain`: a single way may be preferred. */
export function faultGroup(
  system: CellSystem,
  values: CellValues,
  balances: readonly number[],
  ways: readonly Cover[],
  certain: boolean,
): FaultGroup {
  const own = [...new Set(balances)].sort((a, b) => a - b);
  const cells = (ways[0] ?? []).reduce((sum, block) => sum + block.cells.length, 0);
  const size = cells === 1 ? 1 : cells === 2 ? 2 : 0;
  const determined = size === 0 ? [] : ways.filter((way) => way.every(({ changes }) => changes.length > 0));
  const all = determined.map((way): Explanation => {
    const changes = way.flatMap((block) => block.changes).sort((a, b) => a.cell - b.cell);
    return { changes, slip: slipOf(changes, values) };
  });
  const explanations = [...all].sort(byPlausibility(totalsOf(system, own), values)).slice(0, mostExplanations);
  const preferred = certain && ways.length === 1 ? explanations[0] : undefined;
  const found = explanations.length === 0 ? 0 : size;
  return { balances: own, size: found, explanations, omitted: all.length - explanations.length, preferred };
}

/** Cells that stand alone on a side of a balance. */
function totalsOf(system: CellSystem, balances: readonly number[]): ReadonlySet<number> {
  const sides = balances.flatMap((index) => [system.balances[index]?.left ?? [], system.balances[index]?.right ?? []]);
  return new Set(sides.flatMap((side) => (side.length === 1 ? side : [])));
}

/** A single changed total comes first: it is the figure a clerk recomputes. */
function byPlausibility(totals: ReadonlySet<number>, values: CellValues): (a: Explanation, b: Explanation) => number {
  const isTotal = ({ changes }: Explanation): boolean =>
    changes.length === 1 && changes.some(({ cell }) => totals.has(cell));
  const distance = ({ changes }: Explanation): bigint =>
    changes.reduce((sum, { cell, value }) => sum + absolute(value - (values[cell] ?? 0n)), 0n);
  return (a, b) =>
    Number(isTotal(b)) - Number(isTotal(a)) ||
    slipRank(a.slip) - slipRank(b.slip) ||
    Number(distance(a) > distance(b)) - Number(distance(a) < distance(b)) ||
    (a.changes[0]?.cell ?? 0) - (b.changes[0]?.cell ?? 0) ||
    (a.changes[1]?.cell ?? 0) - (b.changes[1]?.cell ?? 0);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
