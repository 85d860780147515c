import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCells, type Computed } from '../../../server/src/core/tables/computeCells.js';
import type { CellSystem, CellValues } from '../../../server/src/core/relations/cellSystem.js';
import {
  anyTable,
  FORM_2021,
  marginSystem,
  marginTable,
  replaced,
  requestsSystem,
} from '../relations/requestsSystem.js';

const system = requestsSystem(FORM_2021);
const { columns, results } = FORM_2021;
const rows = results + 4;
const cell = (row: number, column: number): number => row * columns + column;
const TOTAL_ROW = results + 2;
const last = columns - 1;

/** Every total of the form: its last column, and the row （七）总计. */
const totals = [
  ...Array.from({ length: rows }, (_, row) => cell(row, last)),
  ...Array.from({ length: last }, (_, column) => cell(TOTAL_ROW, column)),
];

const without = (values: readonly bigint[], cells: readonly number[]): CellValues =>
  replaced<bigint | null>(values, new Map(cells.map((each) => [each, null])));

const valuesOf = (computed: ReadonlyMap<number, Computed>): ReadonlyMap<number, bigint> =>
  new Map([...computed].flatMap(([at, result]) => (result.kind === 'value' ? [[at, result.value] as const] : [])));

describe('computed cells', () => {
  test('have the figures of a table that agrees, whatever cells are asked for that it can give', () => {
    fc.assert(
      fc.property(
        anyTable(FORM_2021),
        fc.uniqueArray(fc.nat({ max: rows * columns - 1 }), { maxLength: 40 }),
        (values, asked) => {
          const found = valuesOf(computeCells(system, without(values, asked), asked));
          for (const [at, value] of found) expect(value).toBe(values[at]);
        },
      ),
    );
  });

  test('all totals at once are the sums of their parts', () => {
    fc.assert(
      fc.property(anyTable(FORM_2021), (values) => {
        const found = valuesOf(computeCells(system, without(values, totals), totals));
        expect(found.size).toBe(totals.length);
        for (const at of totals) expect(found.get(at)).toBe(values[at]);
      }),
      { numRuns: 30 },
    );
  });

  test('a total is its own sum, however wrong the rest of the table is', () => {
    fc.assert(
      fc.property(
        anyTable(FORM_2021),
        fc.nat({ max: rows - 1 }),
        fc.array(fc.tuple(fc.nat({ max: rows * columns - 1 }), fc.bigInt({ min: 0n, max: 9n })), { maxLength: 5 }),
        (values, row, changes) => {
          const wrong = replaced(values, new Map(changes));
          const total = cell(row, last);
          const sum = wrong.slice(cell(row, 0), total).reduce((all, value) => all + value, 0n);
          expect(computeCells(system, without(wrong, [total]), [total]).get(total)).toMatchObject({
            kind: 'value',
            value: sum,
          });
        },
      ),
    );
  });

  test('do not depend on the order in which they are asked for', () => {
    fc.assert(
      fc.property(
        marginTable(),
        fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 9 }),
        fc.infiniteStream(fc.nat()),
        (values, asked, keys) => {
          const margins = marginSystem(3, 3);
          const order = new Map(asked.map((at) => [at, keys.next().value as number]));
          const shuffled = [...asked].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
          const blank = without(values, asked);
          expect(valuesOf(computeCells(margins, blank, shuffled))).toEqual(
            valuesOf(computeCells(margins, blank, asked)),
          );
        },
      ),
    );
  });
});

describe('a computed cell without a value says why', () => {
  const margins: CellSystem = marginSystem(3, 3);
  const one = (values: CellValues, asked: readonly number[], at: number): Computed | undefined =>
    computeCells(margins, values, asked).get(at);

  test('a blank that it needs, through other computed cells too', () => {
    const values = [null, 1n, null, null, 1n, null, null, 2n, null];
    expect(one(values, [2], 2)).toEqual({ kind: 'open', why: 'unknown', needs: [0] });
    expect(one(values, [2, 8], 8)).toMatchObject({ kind: 'open', why: 'unknown' });
  });

  test('two computed cells that only determine each other', () => {
    const alone: CellSystem = { size: 3, balances: [{ relation: 'a', at: 'x', left: [2], right: [0, 1] }] };
    expect(computeCells(alone, [null, 3n, null], [0, 2])).toEqual(
      new Map([
        [0, { kind: 'open', why: 'cycle', needs: [2] }],
        [2, { kind: 'open', why: 'cycle', needs: [0] }],
      ]),
    );
  });

  test('a part that would be negative', () => {
    const alone: CellSystem = { size: 3, balances: [{ relation: 'a', at: 'x', left: [2], right: [0, 1] }] };
    expect(computeCells(alone, [null, 5n, 3n], [0]).get(0)).toEqual({ kind: 'open', why: 'impossible', needs: [] });
    expect(computeCells(alone, [null, 3n, 5n], [0]).get(0)).toEqual({ kind: 'value', value: 2n, balance: 0 });
  });

  test('a cell that no relation holds', () => {
    expect(computeCells({ size: 1, balances: [] }, [null], [0]).get(0)).toEqual({
      kind: 'open',
      why: 'unrelated',
      needs: [],
    });
  });

  test('what no single relation gives, all together do', () => {
    // The first column adds up to 0, so its blanks are 0.
    const values = [null, 1n, null, null, 1n, null, 0n, 2n, null];
    expect(one(values, [2], 2)).toEqual({ kind: 'value', value: 1n, balance: undefined });
    expect(one(values.with(6, 1n), [2], 2)).toMatchObject({ kind: 'open', why: 'unknown' });
  });
});
