import type { CellSystem, CellValues } from '../relations/cellSystem.js';
import { deduce } from '../relations/deduce.js';

/**
 * What the relations say of a computed cell (`=`).
 * `balance` is the one that defines the value; undefined if it takes several together.
 */
export type Computed =
  | { readonly kind: 'value'; readonly value: bigint; readonly balance: number | undefined }
  | { readonly kind: 'open'; readonly why: OpenReason; readonly needs: readonly number[] };

/**
 * - `unrelated`: no relation of the form holds the cell;
 * - `unknown`: a cell that it needs is blank or no figure;
 * - `cycle`: it needs other computed cells only, and they need it;
 * - `impossible`: the figures that are there would make it negative.
 */
export type OpenReason = 'unrelated' | 'unknown' | 'cycle' | 'impossible';

/**
 * The figures of the computed cells `asked`, whose places in `values` are null. A total is the sum of its parts, the
 * shortest sum first, so that a mistake elsewhere in the table does not take it away; what is no total is what is left
 * of a relation; what no single relation gives is deduced from all of them.
 */
export function computeCells(
  system: CellSystem,
  values: CellValues,
  asked: readonly number[],
): ReadonlyMap<number, Computed> {
  if (asked.length === 0) return new Map();
  const uses = usesOf(system, asked);
  const known = [...values];
  const found = new Map<number, Computed>();
  const settle = (isTotal: boolean): boolean => {
    const ready = asked.flatMap((cell) => {
      const solution = found.has(cell) ? undefined : solve(uses.get(cell) ?? [], known, isTotal);
      return solution === undefined ? [] : [{ cell, ...solution }];
    });
    for (const { cell, value, balance } of ready) {
      known[cell] = value;
      found.set(cell, { kind: 'value', value, balance });
    }
    return ready.length > 0;
  };
  while (settle(true) || settle(false));
  if (asked.some((cell) => !found.has(cell))) {
    const proved = deduce(system, known);
    for (const cell of asked) {
      const value = found.has(cell) ? undefined : proved.get(cell);
      if (value !== undefined) found.set(cell, { kind: 'value', value, balance: undefined });
    }
  }
  const open = asked.filter((cell) => !found.has(cell));
  for (const cell of open) found.set(cell, { kind: 'open', ...reasonOf(cell, uses, known) });
  return found;
}

interface Use {
  readonly index: number;
  readonly isTotal: boolean;
  /** Cells of the balance on the cell's own side, without it, and on the other one. */
  readonly beside: readonly number[];
  readonly across: readonly number[];
}

/** The balances of each cell, the ones with fewest operands first. */
function usesOf({ balances }: CellSystem, cells: readonly number[]): ReadonlyMap<number, readonly Use[]> {
  const uses = new Map<number, Use[]>(cells.map((cell) => [cell, []]));
  const add = (index: number, own: readonly number[], across: readonly number[]): void => {
    for (const cell of own) {
      const beside = own.filter((other) => other !== cell);
      uses.get(cell)?.push({ index, isTotal: own.length === 1, beside, across });
    }
  };
  balances.forEach(({ left, right }, index) => {
    add(index, left, right);
    add(index, right, left);
  });
  for (const list of uses.values()) list.sort((a, b) => operands(a) - operands(b));
  return uses;
}

const operands = ({ beside, across }: Use): number => beside.length + across.length;

function solve(
  uses: readonly Use[],
  known: CellValues,
  isTotal: boolean,
): { readonly value: bigint; readonly balance: number } | undefined {
  const use = uses.find((each) => each.isTotal === isTotal && missing(each, known).length === 0);
  if (use === undefined) return undefined;
  const value = sum(use.across, known) - sum(use.beside, known);
  return value < 0n ? undefined : { value, balance: use.index };
}

const missing = ({ beside, across }: Use, known: CellValues): readonly number[] =>
  [...across, ...beside].filter((cell) => (known[cell] ?? null) === null);

const sum = (cells: readonly number[], known: CellValues): bigint =>
  cells.reduce((total, cell) => total + (known[cell] ?? 0n), 0n);

/** Follows what the cell needs, through other computed cells, to the cells that are not there. */
function reasonOf(
  cell: number,
  uses: ReadonlyMap<number, readonly Use[]>,
  known: CellValues,
): { readonly why: OpenReason; readonly needs: readonly number[] } {
  const own = uses.get(cell) ?? [];
  if (own.length === 0) return { why: 'unrelated', needs: [] };
  if (own.some((use) => missing(use, known).length === 0)) return { why: 'impossible', needs: [] };
  const visited = new Set([cell]);
  const blanks: number[] = [];
  // A Set hands out what is added while it is walked.
  for (const each of visited) {
    const list = uses.get(each);
    if (list === undefined) blanks.push(each);
    const use = list?.find(({ isTotal }) => isTotal) ?? list?.[0];
    for (const other of use === undefined ? [] : missing(use, known)) visited.add(other);
  }
  if (blanks.length > 0) return { why: 'unknown', needs: blanks };
  return { why: 'cycle', needs: [...visited].filter((other) => other !== cell) };
}
