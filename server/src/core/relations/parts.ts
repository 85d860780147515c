import type { CellSystem } from './cellSystem.js';
import { disjointSets } from './disjointSets.js';

/** The independent parts of a system: balances (ascending) that are linked by shared cells. */
export function partsOf(system: CellSystem): readonly (readonly number[])[] {
  const sets = disjointSets(system.balances.length + system.size);
  for (const [index, balance] of system.balances.entries()) {
    for (const cell of balance.left) sets.join(index, system.balances.length + cell);
    for (const cell of balance.right) sets.join(index, system.balances.length + cell);
  }
  const parts = new Map<number, number[]>();
  for (const index of system.balances.keys()) {
    const root = sets.find(index);
    const part = parts.get(root);
    if (part) part.push(index);
    else parts.set(root, [index]);
  }
  return [...parts.values()];
}
