import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate, type Diagnosis } from '../../../server/src/core/relations/locate.js';
import { termsOf } from '../../../server/src/core/relations/equations.js';
import type { Change } from '../../../server/src/core/relations/change.js';
import type { Balance, CellSystem, CellValues } from '../../../server/src/core/relations/cellSystem.js';
import { canHold, everyChange } from './everyChange.js';
import {
  anyTable,
  cleanTable,
  FORM_2019,
  FORM_2021,
  marginSystem,
  marginTable,
  replaced,
  requestsSystem,
  smallTable,
  TINY,
} from './requestsSystem.js';

const forms = [
  { name: '2019', shape: FORM_2019, system: requestsSystem(FORM_2019) },
  { name: '2021', shape: FORM_2021, system: requestsSystem(FORM_2021) },
];

const litigation: CellSystem = {
  size: 15,
  balances: [0, 5, 10].map((start) => ({
    relation: 'T4-1',
    at: String(start),
    left: [start + 4],
    right: [start, start + 1, start + 2, start + 3],
  })),
};

const keyOf = (changes: readonly Change[]): string =>
  [...changes]
    .sort((a, b) => a.cell - b.cell)
    .map(({ cell, value }) => `${String(cell)}=${String(value)}`)
    .join();

/** Every way to take one explanation of each group, as the key of all its changes. */
function combined({ groups }: Diagnosis): readonly string[] {
  return groups
    .reduce<readonly (readonly Change[])[]>(
      (all, { explanations }) =>
        all.flatMap((changes) => explanations.map((explanation) => [...changes, ...explanation.changes])),
      [[]],
    )
    .map(keyOf);
}

const preferredChanges = ({ groups }: Diagnosis): readonly Change[] =>
  groups.flatMap(({ preferred }) => preferred?.changes ?? []);

/** Cells changed in all groups; a fault that nothing explains counts as three. */
const sizeOf = ({ groups }: Diagnosis): number => groups.reduce((sum, { size }) => sum + (size === 0 ? 3 : size), 0);

describe.each(forms)('requests table of $name', ({ shape, system }) => {
  const other = fc.oneof(fc.nat({ max: 1_000_000 }), fc.nat({ max: 3 })).map(BigInt);
  const cell = fc.nat({ max: system.size - 1 });

  test('a clean table has no fault', () => {
    fc.assert(
      fc.property(anyTable(shape), (values) => locate(system, values).groups.length === 0),
      { numRuns: 200 },
    );
  });

  test('one wrong cell is always located and restored', () => {
    fc.assert(
      fc.property(anyTable(shape), cell, other, (values, wrong, value) => {
        fc.pre(values[wrong] !== value);
        const { groups } = locate(system, replaced(values, new Map([[wrong, value]])));
        expect(groups).toHaveLength(1);
        expect(groups[0]?.size).toBe(1);
        expect(groups[0]?.explanations).toHaveLength(1);
        expect(groups[0]?.preferred?.changes).toEqual([{ cell: wrong, value: values[wrong] }]);
      }),
      { numRuns: 1500 },
    );
  });

  test('one wrong cell is restored in each cell of the form', () => {
    const [values] = fc.sample(anyTable(shape), { numRuns: 1, seed: 7 });
    if (values === undefined) throw new Error('no table drawn');
    for (let wrong = 0; wrong < system.size; wrong++) {
      const printed = replaced(values, new Map([[wrong, (values[wrong] ?? 0n) + 9n]]));
      expect(preferredChanges(locate(system, printed))).toEqual([{ cell: wrong, value: values[wrong] }]);
    }
  });

  test.each([
    ['figures at random', anyTable(shape), other],
    ['small figures that coincide', smallTable(shape), fc.nat({ max: 3 }).map(BigInt)],
  ])('two wrong cells: restored or offered, a preferred fix is right (%s)', (_, table, figure) => {
    const neighbour = fc.tuple(cell, cell).map(([a, b]) => [a, b] as const);
    const sameRow = fc
      .tuple(cell, fc.nat({ max: shape.columns - 1 }))
      .map(([a, column]) => [a, a - (a % shape.columns) + column] as const);
    const sameColumn = fc
      .tuple(cell, fc.nat({ max: shape.results + 3 }))
      .map(([a, row]) => [a, row * shape.columns + (a % shape.columns)] as const);
    fc.assert(
      fc.property(table, fc.oneof(neighbour, sameRow, sameColumn), figure, figure, (values, [a, b], x, y) => {
        fc.pre(a !== b && values[a] !== x && values[b] !== y);
        const diagnosis = locate(
          system,
          replaced(
            values,
            new Map([
              [a, x],
              [b, y],
            ]),
          ),
        );
        const truth = [a, b].map((index) => ({ cell: index, value: values[index] ?? 0n }));
        const right = new Set(truth.map((change) => keyOf([change])));
        expect(preferredChanges(diagnosis).filter((change) => !right.has(keyOf([change])))).toEqual([]);
        if (diagnosis.groups.every(({ omitted }) => omitted === 0)) expect(combined(diagnosis)).toContain(keyOf(truth));
        if (diagnosis.groups.every(({ explanations }) => explanations.length === 1)) {
          expect(keyOf(preferredChanges(diagnosis))).toBe(keyOf(truth));
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('any three cells are linearly independent, so two wrong cells never look like one', () => {
    const balances = Array.from({ length: system.size }, (_, index) =>
      system.balances.flatMap((balance, at) => (termsOf(balance).some((term) => term.cell === index) ? [at] : [])),
    );
    // A cell with a balance that none of the others has cannot be cancelled; taken away again and again, none is left.
    const isIndependent = (cells: readonly number[]): boolean => {
      const open = cells.filter((one) =>
        (balances[one] ?? []).every((at) => cells.some((two) => two !== one && balances[two]?.includes(at))),
      );
      return open.length === 0 || (open.length < cells.length && isIndependent(open));
    };
    let dependent = 0;
    for (let a = 0; a < system.size; a++)
      for (let b = a + 1; b < system.size; b++)
        for (let c = b + 1; c < system.size; c++) {
          // Only cells that share a balance with another can cancel.
          if (![b, c].some((one) => balances[one]?.some((at) => balances[a]?.includes(at)))) continue;
          if (!isIndependent([a, b, c])) dependent += 1;
        }
    expect(dependent).toBe(0);
  });

  test('three single faults are three located findings', () => {
    const values = Array.from({ length: system.size }, () => 0n);
    const { columns } = shape;
    const printed = replaced(
      values,
      new Map([
        [0, 5n],
        [3 * columns + 2, 7n],
        [(shape.results + 3) * columns + 4, 11n],
      ]),
    );
    const { groups } = locate(system, printed);
    expect(groups.map(({ size, preferred }) => [size, preferred?.changes.map((change) => change.cell)])).toEqual([
      [1, [0]],
      [1, [(shape.results + 3) * columns + 4]],
      [1, [3 * columns + 2]],
    ]);
  });

  /** A clean table of large figures, and what it becomes when figures grow. */
  const grown = (deltas: ReadonlyMap<number, bigint>): bigint[] => {
    const figure = fc.integer({ min: 100, max: 900 });
    const [values = []] = fc.sample(cleanTable(shape, figure), { numRuns: 1, seed: 11 });
    expect(locate(system, values).groups).toEqual([]);
    return replaced(values, new Map([...deltas].map(([index, delta]) => [index, (values[index] ?? 0n) + delta])));
  };

  test('beside figures that nothing explains a single fault is offered, not preferred', () => {
    const row = 5 * shape.columns;
    const printed = grown(
      new Map([
        [0, 50n],
        [row + 1, 2n],
        [row + 2, 3n],
        [row + 3, 5n],
      ]),
    );
    const { groups } = locate(system, printed);
    expect(groups.map(({ preferred }) => preferred).filter((preferred) => preferred !== undefined)).toEqual([]);
    expect(
      groups.flatMap(({ explanations }) => explanations.map(({ changes }) => changes.map(({ cell: at }) => at))),
    ).toEqual([[0]]);
  });

  test('beside two pairs that look alike a single fault is preferred, but not while blanks leave room', () => {
    const carriedOut = (shape.results + 3) * shape.columns;
    const printed = grown(
      new Map([
        [0, 4n],
        [shape.columns + 1, 4n],
        [carriedOut + 3, 9n],
      ]),
    );
    expect(preferredChanges(locate(system, printed)).map(({ cell: at }) => at)).toEqual([carriedOut + 3]);
    const open = replaced<bigint | null>(printed, new Map([[8 * shape.columns + 5, null]]));
    expect(preferredChanges(locate(system, open))).toEqual([]);
    expect(
      locate(system, open)
        .groups.map(({ explanations }) => explanations.length)
        .sort(),
    ).toEqual([1, 2]);
  });

  test('two pairs that look alike are both offered and none is preferred', () => {
    const values = Array.from({ length: system.size }, () => 0n);
    const { columns } = shape;
    const carriedOut = (shape.results + 3) * columns;
    const last = columns - 1;
    const figures = new Map([
      ...[0, columns, carriedOut].flatMap((row) => [0, 1].map((column) => [row + column, 50n] as const)),
      ...[0, columns, carriedOut].map((row) => [row + last, 100n] as const),
    ]);
    const total = new Map(
      [0, 1].flatMap((column) => [[carriedOut - columns + column, 50n] as const, [2 * columns + column, 50n] as const]),
    );
    const clean = replaced(
      replaced(replaced(values, figures), total),
      new Map([
        [carriedOut - 1, 100n],
        [3 * columns - 1, 100n],
      ]),
    );
    expect(locate(system, clean).groups).toEqual([]);
    const { groups } = locate(
      system,
      replaced(
        clean,
        new Map([
          [0, 54n],
          [columns + 1, 54n],
        ]),
      ),
    );
    expect(groups.map(({ size, preferred }) => ({ size, preferred }))).toEqual([{ size: 2, preferred: undefined }]);
    expect(groups[0]?.explanations.map(({ changes }) => keyOf(changes)).sort()).toEqual(
      [
        keyOf([
          { cell: 0, value: 50n },
          { cell: columns + 1, value: 50n },
        ]),
        keyOf([
          { cell: 1, value: 46n },
          { cell: columns, value: 46n },
        ]),
      ].sort(),
    );
  });
});

describe('reviewAndLitigation', () => {
  test('each broken balance is a fault of its own: the total first, then the parts, none preferred', () => {
    const values: CellValues = [1n, 2n, 3n, 4n, 11n, 0n, 0n, 0n, 0n, 0n, 2n, 0n, 0n, 0n, 20n];
    const { groups } = locate(litigation, values);
    expect(groups.map(({ balances, size, preferred }) => ({ balances, size, preferred }))).toEqual([
      { balances: [0], size: 1, preferred: undefined },
      { balances: [2], size: 1, preferred: undefined },
    ]);
    expect(groups[0]?.explanations.map(({ changes }) => keyOf(changes))[0]).toBe('4=10');
    expect(groups[0]?.explanations).toHaveLength(5);
    expect(groups[1]?.explanations.map(({ changes }) => keyOf(changes)).slice(0, 2)).toEqual(['14=2', '10=20']);
  });

  test('a total that no single part can explain is offered, not preferred: two parts may be wrong', () => {
    const { groups } = locate(litigation, [5n, 5n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.explanations.map(({ changes }) => keyOf(changes))).toEqual(['4=10']);
    expect(groups[0]?.preferred).toBeUndefined();
  });

  test('parts beyond a total are a fault even with blanks, but nothing determines the figures', () => {
    const { groups } = locate(litigation, [5n, null, 0n, 0n, 3n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n, 0n]);
    expect(groups).toEqual([{ balances: [0], size: 0, explanations: [], omitted: 0, preferred: undefined }]);
  });
});

describe.each([
  { name: 'rows and columns', system: marginSystem(3, 3), table: marginTable() },
  { name: 'requests with one result row', system: requestsSystem(TINY), table: smallTable(TINY) },
])('against every change of one and two cells: $name', ({ system, table }) => {
  const edit = fc.tuple(fc.nat({ max: system.size - 1 }), fc.bigInt({ min: 0n, max: 4n }));
  const printedTable = fc
    .tuple(table, fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([values, edits]) => replaced<bigint>(values, new Map(edits)));

  test('the fewest changes, all of them, and a preferred fix unless there is a rival', () => {
    fc.assert(
      fc.property(printedTable, (printed) => {
        const diagnosis = locate(system, printed);
        if (canHold(system, printed)) {
          expect(diagnosis.groups).toEqual([]);
          return;
        }
        const ones = everyChange(system, printed, 1).map(keyOf);
        const twos = everyChange(system, printed, 2).map(keyOf);
        const fewest = ones.length > 0 ? ones : twos;
        if (fewest.length === 0) {
          expect(sizeOf(diagnosis)).toBeGreaterThan(2);
          return;
        }
        expect(diagnosis.groups.every(({ omitted }) => omitted === 0)).toBe(true);
        expect([...combined(diagnosis)].sort()).toEqual([...fewest].sort());
        const isSole = ones.length + twos.length === 1;
        if (isSole) expect(keyOf(preferredChanges(diagnosis))).toBe(fewest[0]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('with blanks, a preferred fix is part of every possible explanation by one or two cells', () => {
    let preferred = 0;
    const blanks = fc.uniqueArray(fc.nat({ max: system.size - 1 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(printedTable, blanks, (figures, open) => {
        const printed = replaced<bigint | null>(figures, new Map(open.map((cell) => [cell, null])));
        const diagnosis = locate(system, printed);
        if (canHold(system, printed)) {
          expect(diagnosis.groups).toEqual([]);
          return;
        }
        const keys = preferredChanges(diagnosis).map((change) => keyOf([change]));
        if (keys.length === 0 || sizeOf(diagnosis) > 2) return;
        preferred += 1;
        for (const explanation of [...everyChange(system, printed, 1), ...everyChange(system, printed, 2)]) {
          expect(explanation.map((change) => keyOf([change]))).toEqual(expect.arrayContaining(keys));
        }
      }),
      { numRuns: 150 },
    );
    expect(preferred).toBeGreaterThan(0);
  }, 60_000);
});

describe('blanks', () => {
  const equation = (left: readonly number[], right: readonly number[]): Balance => ({
    relation: 'T',
    at: left.join(),
    left,
    right,
  });

  test('a figure refuted only through a blank that two balances share is found', () => {
    // The blank corner is 3 by its row and 4 by its column.
    const { groups } = locate(marginSystem(3, 3), [null, 2n, 5n, 4n, 1n, 5n, 8n, 3n, 10n]);
    expect(groups.map(({ balances }) => balances)).toEqual([[2]]);
    expect(groups[0]?.explanations.map(({ changes }) => keyOf(changes))).toContain('6=7');
  });

  test('balances that only fail together are named together', () => {
    // x = a, x = b
    const system = { size: 3, balances: [equation([0], [1]), equation([0], [2])] };
    const { groups } = locate(system, [null, 3n, 4n]);
    expect(groups.map(({ balances, preferred }) => ({ balances, preferred }))).toEqual([
      { balances: [0, 1], preferred: undefined },
    ]);
    expect(groups[0]?.explanations.map(({ changes }) => keyOf(changes)).sort()).toEqual(['1=4', '2=3']);
  });

  test('blanks alone are no fault', () => {
    expect(
      locate(
        marginSystem(3, 3),
        Array.from({ length: 9 }, () => null),
      ).groups,
    ).toEqual([]);
  });

  test('18 blank result rows, one granted figure too large: located by the row and by the column it overflows', () => {
    const system = requestsSystem(FORM_2019);
    const one: CellValues = [0n, 0n, 0n, 1n, 0n, 0n, 1n];
    const none: CellValues = [0n, 0n, 0n, 0n, 0n, 0n, 0n];
    const open = Array.from({ length: 18 * 7 }, () => null);
    const granted = 2 * 7 + 3;
    const clean: CellValues = [...one, ...none, ...one, ...open, ...one, ...none];
    const { groups } = locate(system, replaced<bigint | null>(clean, new Map([[granted, 9n]])));
    expect(groups.map(({ balances, size }) => ({ balances, size }))).toEqual([{ balances: [10, 16], size: 1 }]);
    expect(groups[0]?.explanations.map(({ changes }) => changes)).toEqual([[{ cell: granted, value: 1n }]]);
  });

  test('a single cell that the blanks refute gives way to two, none preferred while a hidden cell could save it', () => {
    // a = b, a = c, and a is part of a total: a would have to be 5, beyond the 4 of the total.
    const system = { size: 5, balances: [equation([0], [1]), equation([0], [2]), equation([3], [0, 4])] };
    const { groups } = locate(system, [0n, 5n, 5n, 4n, null]);
    expect(groups.map(({ explanations }) => explanations.map(({ changes }) => keyOf(changes)))).toEqual([
      ['1=0'],
      ['2=0'],
    ]);
    expect(groups.map(({ preferred }) => preferred)).toEqual([undefined, undefined]);
  });

  test.each([
    [
      'a total is open: each total is offered, and two parts could be wrong instead',
      null,
      [['2=10'], ['5=10'], ['8=10']],
    ],
    ['the three totals together would exceed the known one: nothing is offered', 20n, [[], [], []]],
  ])('three faults in one part, %s', (_, sum, offered) => {
    const balances = [0, 3, 6].map((start) => equation([start + 2], [start, start + 1]));
    const system = { size: 11, balances: [...balances, equation([9], [2, 5, 8, 10])] };
    const { groups } = locate(system, [5n, 5n, 0n, 5n, 5n, 0n, 5n, 5n, 0n, sum, null]);
    expect(groups.map(({ explanations }) => explanations.map(({ changes }) => keyOf(changes)))).toEqual(offered);
    expect(groups.map(({ preferred }) => preferred)).toEqual([undefined, undefined, undefined]);
  });
});
