import type { CellSystem, CellValues } from '../../../server/src/core/relations/cellSystem.js';
import type { Change } from '../../../server/src/core/relations/change.js';
import { replaced } from './requestsSystem.js';

/** Above every figure that a table of small figures can need. */
const LIMIT = 16n;

/** Whether some counts below the limit in the blanks satisfy all balances, by trying them all. */
export function canHold(system: CellSystem, values: CellValues): boolean {
  const sum = (cells: readonly number[]): bigint => cells.reduce((total, cell) => total + (values[cell] ?? 0n), 0n);
  const fails = system.balances.some(({ left, right }) => {
    const isOpen = [...left, ...right].some((cell) => values[cell] === null);
    return !isOpen && sum(left) !== sum(right);
  });
  if (fails) return false;
  const blank = values.indexOf(null);
  if (blank < 0) return true;
  for (let value = 0n; value < LIMIT; value++) {
    if (canHold(system, replaced<bigint | null>(values, new Map([[blank, value]])))) return true;
  }
  return false;
}

/** All ways to change exactly `size` known cells to figures below the limit that make the table possible. */
export function everyChange(system: CellSystem, values: CellValues, size: 1 | 2): readonly (readonly Change[])[] {
  const found: (readonly Change[])[] = [];
  const extend = (from: number, changes: readonly Change[]): void => {
    if (changes.length === size) {
      const changed = replaced<bigint | null>(values, new Map(changes.map(({ cell, value }) => [cell, value])));
      if (canHold(system, changed)) found.push(changes);
      return;
    }
    for (let cell = from; cell < system.size; cell++) {
      if (values[cell] === null) continue;
      for (let value = 0n; value < LIMIT; value++) {
        if (value !== values[cell]) extend(cell + 1, [...changes, { cell, value }]);
      }
    }
  };
  extend(0, []);
  return found;
}
