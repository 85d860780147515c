import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../server/src/core/relations/evaluate.js';
import type { CellSystem } from '../../../server/src/core/relations/cellSystem.js';

const system: CellSystem = { size: 3, balances: [{ relation: 'T', at: 'a', left: [0], right: [1, 2] }] };

describe('evaluate', () => {
  test.each([
    ['holds', [5n, 2n, 3n], 'passed', 5n, 5n, []],
    ['does not hold', [5n, 2n, 4n], 'broken', 5n, 6n, []],
    ['a part is blank', [5n, 2n, null], 'unchecked', 5n, 2n, [2]],
    ['the total is blank', [null, 2n, 3n], 'unchecked', 0n, 5n, [0]],
    ['known parts exceed the total', [5n, 6n, null], 'broken', 5n, 6n, [2]],
    ['the total and a part are blank', [null, 6n, null], 'unchecked', 0n, 6n, [0, 2]],
    ['known parts already reach the total', [5n, 5n, null], 'unchecked', 5n, 5n, [2]],
  ] as const)('%s', (_, values, status, left, right, unknown) => {
    expect(evaluate(system, values)).toEqual([{ balance: system.balances[0], status, left, right, unknown }]);
  });
});
