import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellSystem } from '../../../server/src/core/relations/cellSystem.js';
import { repair, type Strip } from '../../../server/src/core/tables/repair.js';

/** `rows` rows of `columns` cells: a row's last cell is the sum of the others, the last of several rows that of the rows. */
function grid(rows: number, columns: number): CellSystem {
  const at = (row: number, column: number): number => row * columns + column;
  const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
  return {
    size: rows * columns,
    balances: [
      ...range(rows).map((row) => ({
        relation: 'row',
        at: String(row),
        left: [at(row, columns - 1)],
        right: range(columns - 1).map((column) => at(row, column)),
      })),
      ...range(rows > 1 ? columns : 0).map((column) => ({
        relation: 'column',
        at: String(column),
        left: [at(rows - 1, column)],
        right: range(rows - 1).map((row) => at(row, column)),
      })),
    ],
  };
}

const cellsOf = (row: number, columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, column) => row * columns + column);
const texts = (result: ReturnType<typeof repair>[number] | undefined): readonly string[] =>
  result?.cells.map(({ text }) => text) ?? [];
const values = (...figures: readonly (number | null)[]): readonly (bigint | null)[] =>
  figures.map((figure) => (figure === null ? null : BigInt(figure)));

describe('repair', () => {
  test('the sum of the row alone places a lost zero', () => {
    const [found] = repair(grid(1, 4), values(null, null, null, null), [
      { cells: cellsOf(0, 4), tokens: ['0', '0', '0'] },
    ]);
    expect(found?.status).toBe('proved');
    expect(texts(found)).toEqual(['0', '0', '0', '0']);
  });

  test('the other rows decide between readings of a row', () => {
    const strip: Strip = { cells: cellsOf(0, 4), tokens: ['5', '0', '5'] };
    const alone = repair(grid(2, 4), values(...Array.from({ length: 8 }, () => null)), [strip])[0];
    expect(alone?.status).toBe('open');
    const known = repair(grid(2, 4), values(null, null, null, null, 5, 0, 0, 5), [strip])[0];
    expect(known?.status).toBe('proved');
    expect(texts(known)).toEqual(['5', '0', '0', '5']);
  });

  test('a lost figure that is not 0 stays blank', () => {
    const [found] = repair(grid(2, 4), values(null, null, null, null, 0, 3, 4, 7), [
      { cells: cellsOf(0, 4), tokens: ['0', '3', '4'] },
    ]);
    expect(found?.status).toBe('proved');
    expect(texts(found)).toEqual(['0', '3', '4', '']);
  });

  test('a surplus figure goes where no balance needs it', () => {
    const [found] = repair(grid(1, 4), values(null, null, null, null), [
      { cells: cellsOf(0, 4), tokens: ['9', '2', '0', '1', '3'] },
    ]);
    expect(found?.status).toBe('proved');
    expect(texts(found)).toEqual(['2', '0', '1', '3']);
  });

  test('a run of digits is split by the sum', () => {
    const blank = values(...Array.from({ length: 7 }, () => null));
    const [found] = repair(grid(1, 7), blank, [{ cells: cellsOf(0, 7), tokens: ['64002012'] }]);
    expect(found?.status).toBe('proved');
    expect(texts(found)).toEqual(['6', '4', '0', '0', '2', '0', '12']);
  });

  test('words in a cell leave the row open', () => {
    const [found] = repair(grid(1, 4), values(null, null, null, null), [
      { cells: cellsOf(0, 4), tokens: ['5', '约3', '8'] },
    ]);
    expect(found?.status).toBe('open');
  });

  test('a table that contradicts itself proves nothing across rows', () => {
    const strip: Strip = { cells: cellsOf(0, 4), tokens: ['5', '0', '5'] };
    const [found] = repair(grid(2, 4), values(null, null, null, null, 1, 1, 1, 1), [strip]);
    expect(found?.status).toBe('open');
  });

  const count = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
  );
  test('what is proved is what was there, for any lost, surplus or glued cells of a consistent table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.tuple(fc.constantFrom('lost', 'surplus', 'glued'), fc.nat(4)), { minLength: 3, maxLength: 3 }),
        (parts, damage) => {
          const sums = parts.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
          const all = [
            ...sums,
            sums.reduce((total, row) => total.map((value, column) => value + (row[column] ?? 0)), [0, 0, 0, 0, 0]),
          ];
          const strips = damage.map(([kind, at], row): Strip => {
            const figures = (all[row] ?? []).map(String);
            const tokens =
              kind === 'lost'
                ? figures.filter((_, index) => index !== at)
                : kind === 'surplus'
                  ? [...figures.slice(0, at), '0', ...figures.slice(at)]
                  : at < 4
                    ? [
                        ...figures.slice(0, at),
                        `${figures[at] ?? ''}${figures[at + 1] ?? ''}`,
                        ...figures.slice(at + 2),
                      ]
                    : figures.slice(0, -1);
            return { cells: cellsOf(row, 5), tokens };
          });
          const known = values(...all.flat()).map((value, cell) => (cell < 15 ? null : value));
          repair(grid(4, 5), known, strips).forEach(({ cells }, row) => {
            cells.forEach(({ text }, column) => {
              expect(['', String(all[row]?.[column])]).toContain(text);
            });
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
