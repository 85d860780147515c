import type { CellValues } from './cellSystem.js';
import type { Equation } from './equations.js';
import type { Change } from './change.js';

/**
 * One or two cells that, changed, clear every equation they stand in. Blocks that share no equation can be put
 * together to explain more.
 */
export interface Block {
  readonly cells: readonly number[];
  /** Empty when the two figures are not determined: only their balance is. */
  readonly changes: readonly Change[];
  /** Indices of the broken equations that it clears, ascending. */
  readonly clears: readonly number[];
}

interface Entry {
  readonly equation: number;
  readonly factor: bigint;
}

interface Column {
  readonly cell: number;
  readonly value: bigint;
  readonly entries: readonly Entry[];
}

/** A column that is part of no equation is not listed. */
export type Columns = ReadonlyMap<number, Column>;

export function columnsOf(equations: readonly Equation[], values: CellValues): Columns {
  const columns = new Map<number, Column & { readonly entries: Entry[] }>();
  for (const [equation, { terms }] of equations.entries()) {
    for (const { cell, factor } of terms) {
      const column = columns.get(cell);
      if (column) column.entries.push({ equation, factor });
      else columns.set(cell, { cell, value: values[cell] ?? 0n, entries: [{ equation, factor }] });
    }
  }
  return columns;
}

/**
 * All blocks for the broken ones among the equations.
 *
 * A pair whose cells stand in different equations has a cell with an equation of its own: it determines that cell's
 * change, and what is then left determines the other's. Pairs that stand in the same equations are solved as two by two.
 */
export function blocksOf(equations: readonly Equation[], columns: Columns): readonly Block[] {
  const suspects = suspectsOf(equations, columns);
  const build = (changes: readonly Change[], touched: readonly Column[]): Block => {
    const all = new Set(touched.flatMap(({ entries }) => entries.map(({ equation }) => equation)));
    const clears = [...all].filter((equation) => residualOf(equations, equation) !== 0n).sort((a, b) => a - b);
    return { cells: touched.map(({ cell }) => cell), changes, clears };
  };
  const singles = suspects.flatMap((column) => {
    const change = clearingChange(column, (equation) => residualOf(equations, equation));
    return change ? [build([change], [column])] : [];
  });
  const pairs = new Map<string, Block>();
  for (const { changes, touched } of [
    ...linkedPairs(equations, columns, suspects),
    ...equalPairs(equations, suspects),
  ]) {
    const block = build(changes, touched);
    const key = `${[...block.cells].sort((a, b) => a - b).join()}:${block.clears.join()}`;
    if (!pairs.has(key)) pairs.set(key, block);
  }
  return [...singles, ...pairs.values()];
}

function suspectsOf(equations: readonly Equation[], columns: Columns): readonly Column[] {
  const cells = new Set<number>();
  for (const { residual, terms } of equations) if (residual !== 0n) for (const { cell } of terms) cells.add(cell);
  return [...cells].flatMap((cell) => columns.get(cell) ?? []);
}

function residualOf(equations: readonly Equation[], equation: number): bigint {
  return equations[equation]?.residual ?? 0n;
}

/** The change of one cell that clears all its equations. */
function clearingChange(column: Column, residual: (equation: number) => bigint): Change | undefined {
  const [first] = column.entries;
  if (first === undefined) return undefined;
  const delta = divide(-residual(first.equation), first.factor);
  if (delta === undefined || delta === 0n || column.value + delta < 0n) return undefined;
  if (column.entries.some(({ equation, factor }) => residual(equation) + factor * delta !== 0n)) return undefined;
  return { cell: column.cell, value: column.value + delta };
}

interface Pair {
  readonly changes: readonly Change[];
  readonly touched: readonly Column[];
}

function linkedPairs(equations: readonly Equation[], columns: Columns, suspects: readonly Column[]): readonly Pair[] {
  return suspects.flatMap((first) => {
    const deltas = new Set(
      first.entries.flatMap(({ equation, factor }) => divide(-residualOf(equations, equation), factor) ?? []),
    );
    return [...deltas].flatMap((delta) => {
      if (delta === 0n || first.value + delta < 0n) return [];
      const residual = (equation: number): bigint =>
        residualOf(equations, equation) +
        (first.entries.find((entry) => entry.equation === equation)?.factor ?? 0n) * delta;
      const open = first.entries.filter(({ equation }) => residual(equation) !== 0n);
      const [link] = open;
      if (link === undefined) return [];
      return (equations[link.equation]?.terms ?? []).flatMap(({ cell }): readonly Pair[] => {
        const second = cell === first.cell ? undefined : columns.get(cell);
        if (second === undefined) return [];
        if (!open.every(({ equation }) => second.entries.some((entry) => entry.equation === equation))) return [];
        const change = clearingChange(second, residual);
        if (change === undefined) return [];
        return [{ changes: [{ cell: first.cell, value: first.value + delta }, change], touched: [first, second] }];
      });
    });
  });
}

function equalPairs(equations: readonly Equation[], suspects: readonly Column[]): readonly Pair[] {
  const groups = new Map<string, Column[]>();
  for (const column of suspects) {
    const key = column.entries.map(({ equation }) => equation).join();
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((first, index) =>
      group.slice(index + 1).flatMap((second) => equalPair(equations, first, second) ?? []),
    ),
  );
}

function equalPair(equations: readonly Equation[], first: Column, second: Column): Pair | undefined {
  const rows = first.entries.map(({ equation, factor }, index) => ({
    a: factor,
    b: second.entries[index]?.factor ?? 0n,
    sum: -residualOf(equations, equation),
  }));
  const [top] = rows;
  if (top === undefined) return undefined;
  const other = rows.find(({ a, b }) => a * top.b !== b * top.a);
  if (other === undefined) {
    // One equation in effect: many pairs of figures satisfy it, none is determined.
    return rows.every(({ a, sum }) => a * top.sum === sum * top.a)
      ? { changes: [], touched: [first, second] }
      : undefined;
  }
  const determinant = top.a * other.b - top.b * other.a;
  const x = divide(top.sum * other.b - top.b * other.sum, determinant);
  const y = divide(top.a * other.sum - top.sum * other.a, determinant);
  if (x === undefined || y === undefined || x === 0n || y === 0n) return undefined;
  if (first.value + x < 0n || second.value + y < 0n) return undefined;
  if (rows.some(({ a, b, sum }) => a * x + b * y !== sum)) return undefined;
  const changes = [
    { cell: first.cell, value: first.value + x },
    { cell: second.cell, value: second.value + y },
  ];
  return { changes, touched: [first, second] };
}

function divide(a: bigint, b: bigint): bigint | undefined {
  const quotient = a / b;
  return quotient * b === a ? quotient : undefined;
}
