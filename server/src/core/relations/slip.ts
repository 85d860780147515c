import type { Change } from './change.js';

/** Slips of the pen, the likeliest first. `length` is a digit dropped or added, `neighbour` a figure shifted by a cell. */
export type Slip = 'transposed' | 'length' | 'digit' | 'neighbour' | 'zero' | 'other';

const order: readonly Slip[] = ['transposed', 'length', 'digit', 'neighbour', 'zero', 'other'];

export function slipRank(slip: Slip): number {
  return order.indexOf(slip);
}

/** The slip that accounts for the changes: the least likely of the single ones, unless two cells swapped figures. */
export function slipOf(changes: readonly Change[], printed: readonly (bigint | null)[]): Slip {
  const [first, second] = changes;
  if (first && second && first.value === printed[second.cell] && second.value === printed[first.cell])
    return 'neighbour';
  return changes
    .map((change) => slipOfOne(change, printed))
    .reduce<Slip>((worst, slip) => (slipRank(slip) > slipRank(worst) ? slip : worst), 'transposed');
}

function slipOfOne({ cell, value }: Change, printed: readonly (bigint | null)[]): Slip {
  const old = printed[cell] ?? 0n;
  const [from, to] = [old.toString(), value.toString()];
  if (old > 0n && value > 0n) {
    if (isTransposed(from, to)) return 'transposed';
    if (isOneDropped(from, to) || isOneDropped(to, from)) return 'length';
    if (from.length > 1 && isOneDigit(from, to)) return 'digit';
  }
  if (printed[cell - 1] === value || printed[cell + 1] === value) return 'neighbour';
  if (old === 0n || value === 0n) return 'zero';
  return isOneDigit(from, to) ? 'digit' : 'other';
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = differences(a, b);
  const [first, second] = differing;
  if (first === undefined || second === undefined || differing.length !== 2 || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}

function isOneDropped(long: string, short: string): boolean {
  if (long.length !== short.length + 1) return false;
  return Array.from(long).some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}

function isOneDigit(a: string, b: string): boolean {
  return a.length === b.length && differences(a, b).length === 1;
}

function differences(a: string, b: string): readonly number[] {
  return Array.from(a).flatMap((digit, index) => (digit === b[index] ? [] : [index]));
}
