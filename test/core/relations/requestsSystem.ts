import fc from 'fast-check';
import type { Balance, CellSystem } from '../../../server/src/core/relations/cellSystem.js';

/** A requests table: received, carriedIn, result rows, total, carriedOut; the last column is the row total. */
export interface RequestsShape {
  readonly results: number;
  readonly columns: number;
}

/** The form of 2019 has 23 rows, that of 2021 has 25; both have six applicant columns and a total. */
export const FORM_2019: RequestsShape = { results: 19, columns: 7 };
export const FORM_2021: RequestsShape = { results: 21, columns: 7 };

export function requestsSystem({ results, columns }: RequestsShape): CellSystem {
  const rows = results + 4;
  const cell = (row: number, column: number): number => row * columns + column;
  const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
  const [total, carriedOut] = [results + 2, results + 3];
  const balances: readonly Balance[] = [
    ...range(columns).map((column) => ({
      relation: 'T3-1',
      at: String(column),
      left: [cell(0, column), cell(1, column)],
      right: [cell(total, column), cell(carriedOut, column)],
    })),
    ...range(columns).map((column) => ({
      relation: 'T3-2',
      at: String(column),
      left: [cell(total, column)],
      right: range(results).map((row) => cell(row + 2, column)),
    })),
    ...range(rows).map((row) => ({
      relation: 'T3-3',
      at: String(row),
      left: [cell(row, columns - 1)],
      right: range(columns - 1).map((column) => cell(row, column)),
    })),
  ];
  return { size: rows * columns, balances };
}

/** Clean tables whose figures are drawn from `figure`. */
export function cleanTable({ results, columns }: RequestsShape, figure: fc.Arbitrary<number>): fc.Arbitrary<bigint[]> {
  const column = fc.record({
    results: fc.array(figure, { minLength: results, maxLength: results }),
    carriedOut: figure,
    carriedIn: figure,
  });
  return fc.array(column, { minLength: columns - 1, maxLength: columns - 1 }).map((drawn) => {
    const filled = drawn.map(({ results: parts, carriedOut, carriedIn }) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const opening = Math.min(carriedIn, total + carriedOut);
      return [total + carriedOut - opening, opening, ...parts, total, carriedOut];
    });
    return Array.from({ length: results + 4 }, (_, row) => {
      const figures = filled.map((list) => BigInt(list[row] ?? 0));
      return [...figures, figures.reduce((sum, value) => sum + value, 0n)];
    }).flat();
  });
}

const dense = fc.nat({ max: 1_000_000 });
const sparse = fc.oneof({ arbitrary: fc.constant(0), weight: 12 }, { arbitrary: dense, weight: 1 });
/** Small figures make changes coincide, so that faults look alike. */
const small = fc.nat({ max: 2 });

export const anyTable = (shape: RequestsShape): fc.Arbitrary<bigint[]> =>
  fc.oneof(cleanTable(shape, dense), cleanTable(shape, sparse), cleanTable(shape, small));

export const smallTable = (shape: RequestsShape): fc.Arbitrary<bigint[]> => cleanTable(shape, small);

/** Small enough to try every change. */
export const TINY: RequestsShape = { results: 1, columns: 2 };

/** Rows by columns with the totals of both: the smallest table in which faults interact. */
export function marginSystem(rows: number, columns: number): CellSystem {
  const balances: Balance[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: columns }, (_, column) => row * columns + column);
    balances.push({ relation: 'row', at: String(row), left: cells.slice(-1), right: cells.slice(0, -1) });
  }
  for (let column = 0; column < columns; column++) {
    const cells = Array.from({ length: rows }, (_, row) => row * columns + column);
    balances.push({ relation: 'column', at: String(column), left: cells.slice(-1), right: cells.slice(0, -1) });
  }
  return { size: rows * columns, balances };
}

/** Clean tables of 3 rows by 3 columns for {@link marginSystem}. */
export function marginTable(): fc.Arbitrary<bigint[]> {
  const figure = fc.bigInt({ min: 0n, max: 3n });
  return fc
    .tuple(figure, figure, figure, figure)
    .map(([a, b, c, d]) => [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]);
}

export function replaced<T>(values: readonly T[], changes: ReadonlyMap<number, T>): T[] {
  const result = [...values];
  for (const [index, value] of changes) result[index] = value;
  return result;
}
