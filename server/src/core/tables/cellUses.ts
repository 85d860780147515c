import type { Balance } from '../relations/cellSystem.js';
import type { TableFigures } from './tableFigures.js';

/** The cells that a computed cell gets its value from; none for a typed one. */
export function operandsOf({ computed, system: { system } }: TableFigures, index: number): readonly number[] {
  const result = computed.get(index);
  if (result === undefined) return [];
  const defining = result.kind === 'value' ? result.balance : undefined;
  // What several relations give together comes from all of them.
  const balances =
    defining === undefined ? system.balances.filter((balance) => holds(balance, index)) : [system.balances[defining]];
  const cells = balances.flatMap((balance) => (balance === undefined ? [] : [...balance.left, ...balance.right]));
  return [...new Set(cells)].filter((cell) => cell !== index);
}

/** The cells that follow from a cell: totals of which it is a part, and computed cells that need it. */
export function cellUses(table: TableFigures, index: number): readonly number[] {
  const totals = totalsWith(table, index);
  const computed = [...table.computed.keys()].filter((cell) => operandsOf(table, cell).includes(index));
  return [...new Set([...totals, ...computed])].sort((a, b) => a - b);
}

const totalsWith = ({ system: { system } }: TableFigures, index: number): readonly number[] =>
  system.balances.flatMap(({ left, right }) => [
    ...(left.length === 1 && right.includes(index) ? left : []),
    ...(right.length === 1 && left.includes(index) ? right : []),
  ]);

/** Whether a cell is the sum of others: it stands alone on a side of a relation. */
export const isTotal = ({ system: { system } }: TableFigures, index: number): boolean =>
  system.balances.some(({ left, right }) => isAlone(left, index) || isAlone(right, index));

const isAlone = (side: readonly number[], index: number): boolean => side.length === 1 && side[0] === index;

const holds = ({ left, right }: Balance, index: number): boolean => left.includes(index) || right.includes(index);
