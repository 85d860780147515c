import type { CellSystem, CellValues } from './cellSystem.js';
import { termsOf, type Term } from './equations.js';

/** Least and greatest figure of a cell; `upper` null: no limit known. */
export interface Bounds {
  readonly lower: bigint;
  readonly upper: bigint | null;
}

export type Propagation =
  | { readonly kind: 'bounds'; readonly bounds: ReadonlyMap<number, Bounds> }
  | { readonly kind: 'contradiction'; readonly balance: number };

/** Bounds may creep towards a limit one by one; every bound found before that is right, so stopping early is safe. */
const roundsPerBalance = 40;

/**
 * Narrows the blanks of the given balances to the counts that the balances leave possible, until nothing changes.
 * A contradiction is a proof that no counts in the blanks satisfy the balances; without one there need not be any.
 */
export function propagateBounds(system: CellSystem, values: CellValues, balances: readonly number[]): Propagation {
  const terms = new Map<number, readonly Term[]>();
  const uses = new Map<number, number[]>();
  const bounds = new Map<number, Bounds>();
  for (const index of balances) {
    const balance = system.balances[index];
    if (balance === undefined) continue;
    const list = termsOf(balance);
    terms.set(index, list);
    for (const { cell } of list) {
      const value = values[cell] ?? null;
      if (value !== null && value < 0n) return { kind: 'contradiction', balance: index };
      bounds.set(cell, { lower: value ?? 0n, upper: value });
      const users = uses.get(cell);
      if (users) users.push(index);
      else uses.set(cell, [index]);
    }
  }
  const queue = new Set(terms.keys());
  let rounds = roundsPerBalance * terms.size;
  for (const index of queue) {
    queue.delete(index);
    if (rounds-- === 0) break;
    const narrowed = narrow(terms.get(index) ?? [], bounds);
    if (narrowed === undefined) return { kind: 'contradiction', balance: index };
    for (const [cell, next] of narrowed) {
      bounds.set(cell, next);
      // A Set hands out what is added while it is walked: the queue ends when nothing changes any more.
      for (const user of uses.get(cell) ?? []) queue.add(user);
    }
  }
  return { kind: 'bounds', bounds };
}

/** Cells that one equation narrows; undefined: it cannot hold. */
function narrow(
  terms: readonly Term[],
  bounds: ReadonlyMap<number, Bounds>,
): readonly (readonly [number, Bounds])[] | undefined {
  const parts = terms.map(({ cell, factor }) => {
    const { lower, upper } = bounds.get(cell) ?? { lower: 0n, upper: null };
    const far = upper === null ? null : upper * factor;
    const [low, high] = factor > 0n ? [lower * factor, far] : [far, lower * factor];
    return { cell, factor, lower, upper, low, high };
  });
  const low = total(parts.map((part) => part.low));
  const high = total(parts.map((part) => part.high));
  if ((low.open === 0 && low.sum > 0n) || (high.open === 0 && high.sum < 0n)) return undefined;
  const narrowed: (readonly [number, Bounds])[] = [];
  for (const part of parts) {
    if (part.lower === part.upper) continue;
    // factor · x = −(sum of the others)
    const most = without(low, part.low);
    const least = without(high, part.high);
    const [from, to] = part.factor > 0n ? [least, most] : [most, least];
    const lower = from === null ? part.lower : larger(part.lower, ceilDivide(-from, part.factor));
    const upper = to === null ? part.upper : smaller(part.upper, floorDivide(-to, part.factor));
    if (upper !== null && lower > upper) return undefined;
    if (lower !== part.lower || upper !== part.upper) narrowed.push([part.cell, { lower, upper }]);
  }
  return narrowed;
}

interface Total {
  readonly sum: bigint;
  /** How many operands have no limit. */
  readonly open: number;
}

function total(values: readonly (bigint | null)[]): Total {
  let sum = 0n;
  let open = 0;
  for (const value of values) {
    if (value === null) open += 1;
    else sum += value;
  }
  return { sum, open };
}

function without({ sum, open }: Total, value: bigint | null): bigint | null {
  if (value === null) return open === 1 ? sum : null;
  return open === 0 ? sum - value : null;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function smaller(a: bigint | null, b: bigint): bigint {
  return a !== null && a < b ? a : b;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}
