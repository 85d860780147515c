import type { Balance, CellSystem, CellValues } from './cellSystem.js';

/** `factor` times the figure of `cell`. */
export interface Term {
  readonly cell: number;
  readonly factor: bigint;
}

/** Terms over known cells that must add up to 0; `residual` is what they add up to. */
export interface Equation {
  readonly terms: readonly Term[];
  readonly residual: bigint;
  /** Balances it was combined from: one, or several that share blanks. */
  readonly balances: readonly number[];
}

/** What the balances say once the blanks are eliminated. */
export interface LinearForm {
  /** All that the balances say about known cells alone. */
  readonly equations: readonly Equation[];
  /** Blanks that the balances determine as equations, before non-negativity is used. */
  readonly forced: ReadonlyMap<number, bigint>;
  /** Balances that force a blank to be negative or a fraction. */
  readonly impossible: readonly (readonly number[])[];
}

/** The terms of left − right, one for each cell, no factor 0. */
export function termsOf(balance: Balance): readonly Term[] {
  const factors = new Map<number, bigint>();
  for (const cell of balance.left) factors.set(cell, (factors.get(cell) ?? 0n) + 1n);
  for (const cell of balance.right) factors.set(cell, (factors.get(cell) ?? 0n) - 1n);
  return [...factors].filter(([, factor]) => factor !== 0n).map(([cell, factor]) => ({ cell, factor }));
}

/**
 * Eliminates the blanks from the balances (Gauss–Jordan, exact). Balances without blanks stay as they are, so that
 * a broken balance of the form is a broken equation; those that share blanks are combined.
 */
export function eliminateBlanks(system: CellSystem, values: CellValues): LinearForm {
  const equations: Equation[] = [];
  const rows: Row[] = [];
  for (const [index, balance] of system.balances.entries()) {
    const terms = termsOf(balance);
    if (terms.every(({ cell }) => (values[cell] ?? null) !== null)) {
      equations.push({ terms, residual: residualOf(terms, values), balances: [index] });
      continue;
    }
    // Keys from `size` on count how often each balance went into the row.
    const factors = new Map(terms.map(({ cell, factor }) => [cell, factor]));
    factors.set(system.size + index, 1n);
    rows.push({ factors });
  }
  if (rows.length === 0) return { equations, forced: new Map(), impossible: [] };
  const pivots = reduceRows(rows, (key) => key < system.size && (values[key] ?? null) === null);
  const derived = readRows(rows, pivots, system.size, values);
  return { ...derived, equations: [...equations, ...derived.equations] };
}

interface Row {
  factors: Map<number, bigint>;
}

function reduceRows(rows: readonly Row[], isBlank: (key: number) => boolean): ReadonlySet<Row> {
  const pivots = new Set<Row>();
  const blanks = new Set(rows.flatMap(({ factors }) => [...factors.keys()].filter(isBlank)));
  for (const blank of blanks) {
    const holders = rows.filter(({ factors }) => factors.has(blank));
    const pivot = holders
      .filter((row) => !pivots.has(row))
      .reduce<Row | undefined>((best, row) => (best && best.factors.size <= row.factors.size ? best : row), undefined);
    if (pivot === undefined) continue;
    pivots.add(pivot);
    for (const row of holders) if (row !== pivot) row.factors = combine(row.factors, pivot.factors, blank);
  }
  return pivots;
}

/** A multiple of `row` minus a multiple of `pivot` that is free of `key`. */
function combine(
  row: ReadonlyMap<number, bigint>,
  pivot: ReadonlyMap<number, bigint>,
  key: number,
): Map<number, bigint> {
  const own = row.get(key) ?? 0n;
  const other = pivot.get(key) ?? 0n;
  const result = new Map<number, bigint>();
  for (const [cell, factor] of row) result.set(cell, factor * other);
  for (const [cell, factor] of pivot) {
    const value = (result.get(cell) ?? 0n) - factor * own;
    if (value === 0n) result.delete(cell);
    else result.set(cell, value);
  }
  const divisor = [...result.values()].reduce(gcd, 0n);
  if (divisor > 1n) for (const [cell, factor] of result) result.set(cell, factor / divisor);
  return result;
}

function readRows(rows: readonly Row[], pivots: ReadonlySet<Row>, size: number, values: CellValues): LinearForm {
  const equations: Equation[] = [];
  const forced = new Map<number, bigint>();
  const impossible: (readonly number[])[] = [];
  for (const row of rows) {
    const entries = [...row.factors].map(([cell, factor]) => ({ cell, factor }));
    const balances = entries.filter(({ cell }) => cell >= size).map(({ cell }) => cell - size);
    const known = entries.filter(({ cell }) => cell < size && (values[cell] ?? null) !== null);
    const residual = residualOf(known, values);
    if (!pivots.has(row)) {
      if (known.length > 0) equations.push({ terms: known, residual, balances });
      continue;
    }
    const blanks = entries.filter(({ cell }) => cell < size && (values[cell] ?? null) === null);
    const [blank] = blanks;
    if (blank === undefined || blanks.length > 1) continue;
    const value = -residual / blank.factor;
    if (value * blank.factor !== -residual || value < 0n) impossible.push(balances);
    else forced.set(blank.cell, value);
  }
  return { equations, forced, impossible };
}

function residualOf(terms: readonly Term[], values: CellValues): bigint {
  return terms.reduce((sum, { cell, factor }) => sum + factor * (values[cell] ?? 0n), 0n);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
