import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propagateBounds } from '../../../server/src/core/relations/bounds.js';
import { deduce, examineBlanks } from '../../../server/src/core/relations/deduce.js';
import type { CellSystem, CellValues } from '../../../server/src/core/relations/cellSystem.js';
import { termsOf } from '../../../server/src/core/relations/equations.js';
import {
  anyTable,
  FORM_2019,
  FORM_2021,
  marginSystem,
  marginTable,
  replaced,
  requestsSystem,
} from './requestsSystem.js';

describe.each([
  { name: '2019', shape: FORM_2019 },
  { name: '2021', shape: FORM_2021 },
])('requests table of $name', ({ shape }) => {
  const system = requestsSystem(shape);
  const { columns, results } = shape;

  test('every proved figure is the one that was blanked out', () => {
    let proved = 0;
    const blanks = fc.oneof(
      fc.uniqueArray(fc.nat({ max: system.size - 1 }), { minLength: 1, maxLength: 40 }),
      fc
        .uniqueArray(fc.nat({ max: results + 3 }), { minLength: 1 })
        .map((rows) => rows.flatMap((row) => Array.from({ length: columns }, (_, column) => row * columns + column))),
    );
    fc.assert(
      fc.property(anyTable(shape), blanks, (values, open) => {
        const { proved: found, contradictions } = examineBlanks(system, blanked(values, open));
        expect(contradictions).toEqual([]);
        for (const [cell, value] of found) {
          expect(open).toContain(cell);
          expect(value).toBe(values[cell]);
        }
        proved += found.size;
      }),
      { numRuns: 400 },
    );
    expect(proved).toBeGreaterThan(0);
  });

  test('a single blank is always proved', () => {
    fc.assert(
      fc.property(anyTable(shape), fc.nat({ max: system.size - 1 }), (values, cell) => {
        expect([...deduce(system, blanked(values, [cell]))]).toEqual([[cell, values[cell]]]);
      }),
      { numRuns: 300 },
    );
  });

  test('figures that contradict each other prove nothing', () => {
    fc.assert(
      fc.property(
        anyTable(shape),
        fc.nat({ max: system.size - 1 }),
        fc.nat({ max: system.size - 1 }),
        (values, a, b) => {
          fc.pre(a !== b);
          const printed = replaced<bigint | null>(
            values,
            new Map([
              [a, (values[a] ?? 0n) + 3n],
              [b, null],
            ]),
          );
          const { proved, contradictions } = examineBlanks(system, printed);
          expect(proved.size).toBe(0);
          expect(contradictions).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('18 blank result rows and a blank corner, as published: all are 0, the corner is 1', () => {
  const system = requestsSystem(FORM_2019);
  const one: CellValues = [0n, 0n, 0n, 1n, 0n, 0n, 1n];
  const none: CellValues = [0n, 0n, 0n, 0n, 0n, 0n, 0n];
  const open = Array.from({ length: 18 * 7 }, () => null);
  const corner = 21 * 7 + 6;
  const values: CellValues = [...one, ...none, ...one, ...open, ...one.slice(0, 6), null, ...none];
  expect(values).toHaveLength(system.size);
  const proved = deduce(system, values);
  expect(proved.size).toBe(18 * 7 + 1);
  expect(proved.get(corner)).toBe(1n);
  expect([...proved].filter(([cell]) => cell !== corner).every(([, value]) => value === 0n)).toBe(true);
});

test('a part that stands for itself is proved while another contradicts itself', () => {
  const system: CellSystem = {
    size: 6,
    balances: [0, 3].map((start) => ({
      relation: 'T',
      at: String(start),
      left: [start],
      right: [start + 1, start + 2],
    })),
  };
  const { proved, contradictions } = examineBlanks(system, [1n, 2n, null, 5n, 5n, null]);
  expect([...proved]).toEqual([[5, 0n]]);
  expect(contradictions).toEqual([0]);
});

test('balances that only a fraction could satisfy are a contradiction', () => {
  // x + y = 3 and x = y
  const system: CellSystem = {
    size: 3,
    balances: [
      { relation: 'A', at: '', left: [0, 1], right: [2] },
      { relation: 'B', at: '', left: [0], right: [1] },
    ],
  };
  expect(examineBlanks(system, [null, null, 3n]).contradictions).toHaveLength(1);
  expect([...deduce(system, [null, null, 4n])]).toEqual([
    [0, 2n],
    [1, 2n],
  ]);
});

test('bounds that creep up for ever prove nothing and end', () => {
  // x = y + a, y = x + b and a = c + 1: impossible, but every step only shows that x and y are one larger.
  const system: CellSystem = {
    size: 6,
    balances: [
      { relation: 'A', at: '', left: [0], right: [1, 2] },
      { relation: 'B', at: '', left: [1], right: [0, 3] },
      { relation: 'C', at: '', left: [2], right: [4, 5] },
    ],
  };
  expect(deduce(system, [null, null, null, null, null, 1n]).size).toBe(0);
});

describe('propagateBounds', () => {
  const system: CellSystem = { size: 3, balances: [{ relation: 'T', at: '', left: [0], right: [1, 2] }] };

  test.each([
    ['figures that do not add up', [3n, 1n, 1n]],
    ['a negative figure', [1n, -1n, 2n]],
    ['parts beyond the total', [1n, 2n, null]],
  ] as const)('%s are a contradiction', (_, values) => {
    expect(propagateBounds(system, values, [0])).toEqual({ kind: 'contradiction', balance: 0 });
  });

  test('parts lie between 0 and what the total leaves', () => {
    const result = propagateBounds(system, [7n, null, null], [0]);
    const bounds = result.kind === 'bounds' ? result.bounds : new Map<number, never>();
    expect(bounds.get(1)).toEqual({ lower: 0n, upper: 7n });
  });

  test('a total is at least its known part', () => {
    const result = propagateBounds(system, [null, 4n, null], [0]);
    const bounds = result.kind === 'bounds' ? result.bounds : new Map<number, never>();
    expect(bounds.get(0)).toEqual({ lower: 4n, upper: null });
  });
});

describe('against every filling', () => {
  const system = marginSystem(3, 3);
  const most = 12;
  const table = marginTable();

  /** The figures each blank has in some filling. */
  const possible = (values: CellValues): ReadonlyMap<number, ReadonlySet<bigint>> => {
    const seen = new Map<number, Set<bigint>>();
    const open = values.flatMap((value, cell) => (value === null ? [cell] : []));
    const fill = (at: number, filled: CellValues): void => {
      const cell = open[at];
      const fails = system.balances.some((balance) => {
        const terms = termsOf(balance);
        if (terms.some((term) => filled[term.cell] === null)) return false;
        return terms.reduce((sum, term) => sum + term.factor * (filled[term.cell] ?? 0n), 0n) !== 0n;
      });
      if (fails) return;
      if (cell === undefined) {
        for (const one of open) seen.set(one, (seen.get(one) ?? new Set()).add(filled[one] ?? 0n));
        return;
      }
      for (let value = 0n; value <= BigInt(most); value++) fill(at + 1, replaced(filled, new Map([[cell, value]])));
    };
    fill(0, values);
    return seen;
  };

  const blanks = fc.uniqueArray(fc.nat({ max: 8 }), { minLength: 1, maxLength: 5 });

  test('exactly the blanks with one possible figure are proved', () => {
    fc.assert(
      fc.property(table, blanks, (values, open) => {
        const printed = blanked(values, open);
        const forced = [...possible(printed)].filter(([, figures]) => figures.size === 1);
        const expected = forced.flatMap(([cell, figures]) => [...figures].map((figure) => [cell, figure] as const));
        expect(sorted(deduce(system, printed))).toEqual(sorted(new Map(expected)));
      }),
      { numRuns: 300 },
    );
  });

  test('figures that no filling satisfies prove nothing where the contradiction shows in bounds, as it nearly always does', () => {
    let contradictory = 0;
    let unseen = 0;
    const wrong = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 6 }));
    fc.assert(
      fc.property(table, wrong, blanks, (values, [cell, figure], open) => {
        const printed = blanked(replaced(values, new Map([[cell, BigInt(figure)]])), open);
        const { proved, contradictions } = examineBlanks(system, printed);
        const figures = possible(printed);
        if (figures.size > 0) expect(contradictions).toEqual([]);
        else {
          contradictory += 1;
          // Bounds see one balance at a time: what only several together refute can stay unseen.
          if (contradictions.length === 0) unseen += 1;
          else expect(proved.size).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
    expect(contradictory).toBeGreaterThan(0);
    expect(unseen).toBeLessThan(contradictory / 10);
  });
});

function blanked(values: readonly bigint[], cells: readonly number[]): (bigint | null)[] {
  return replaced<bigint | null>(values, new Map(cells.map((cell) => [cell, null])));
}

function sorted(map: ReadonlyMap<number, bigint>): readonly (readonly [number, bigint])[] {
  return [...map].sort(([a], [b]) => a - b);
}
