import { describe, expect, test } from 'vitest';
import { slipOf } from '../../../server/src/core/relations/slip.js';

describe('slipOf', () => {
  test.each([
    ['12 for 21', 12n, 21n, 'transposed'],
    ['1203 for 1230', 1203n, 1230n, 'transposed'],
    ['123 for 321 is no slip', 123n, 321n, 'other'],
    ['12 for 120', 12n, 120n, 'length'],
    ['142 for 12', 142n, 12n, 'length'],
    ['15 for 25', 15n, 25n, 'digit'],
    ['5 for 7', 5n, 7n, 'digit'],
    ['0 for 7', 0n, 7n, 'zero'],
    ['7 for 0', 7n, 0n, 'zero'],
    ['7 for 4321', 7n, 4321n, 'other'],
  ] as const)('%s', (_, printed, value, slip) => {
    expect(slipOf([{ cell: 1, value }], [999n, printed, 888n])).toBe(slip);
  });

  test('a figure of the cell beside it', () => {
    expect(slipOf([{ cell: 1, value: 41n }], [999n, 7n, 41n])).toBe('neighbour');
  });

  test('two cells that swapped their figures', () => {
    expect(
      slipOf(
        [
          { cell: 0, value: 41n },
          { cell: 2, value: 999n },
        ],
        [999n, 7n, 41n],
      ),
    ).toBe('neighbour');
  });

  test('of two cells the less likely slip counts', () => {
    expect(
      slipOf(
        [
          { cell: 0, value: 21n },
          { cell: 2, value: 0n },
        ],
        [12n, 7n, 41n],
      ),
    ).toBe('zero');
  });
});
