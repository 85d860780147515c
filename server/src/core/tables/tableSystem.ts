import type { LinearRelation, TableFormat } from '../formats/reportFormat.js';
import type { ReportTable, TableCell, TableRow } from '../model/table.js';
import type { Balance, CellSystem, CellValues } from '../relations/cellSystem.js';

/** A cell of a form: its place in the system's values. */
export interface SystemCell {
  readonly row: string;
  readonly column: string;
  readonly index: number;
}

/** The hard linear relations of a form over its cells, in canonical order. */
export interface TableSystem {
  readonly system: CellSystem;
  readonly cells: readonly SystemCell[];
  indexOf(row: string, column: string): number | undefined;
}

const keyOf = (row: string, column: string): string => `${row}\u0000${column}`;

export function tableSystem(format: TableFormat): TableSystem {
  const cells = format.rows
    .flatMap((row) => row.cells.map((cell) => ({ row: row.key, column: cell.column })))
    .map((cell, index) => ({ ...cell, index }));
  const places = new Map(cells.map(({ row, column, index }) => [keyOf(row, column), index]));
  const indexOf = (row: string, column: string): number | undefined => places.get(keyOf(row, column));
  const linear = format.relations.filter((relation) => relation.kind === 'linear' && relation.level === 'error');
  const balances = linear.flatMap((relation) => expand(relation as LinearRelation, format, indexOf));
  return { system: { size: cells.length, balances }, cells, indexOf };
}

function expand(
  relation: LinearRelation,
  format: TableFormat,
  indexOf: (row: string, column: string) => number | undefined,
): readonly Balance[] {
  const places = relation.each === 'column' ? format.columns.map(({ key }) => key) : format.rows.map(({ key }) => key);
  const side = (keys: readonly string[], at: string): readonly number[] =>
    keys.flatMap((key) => (relation.each === 'column' ? indexOf(key, at) : indexOf(at, key)) ?? []);
  return places.map((at) => ({
    relation: relation.id,
    at,
    left: side(relation.left, at),
    right: side(relation.right, at),
  }));
}

/**
 * The table's figures in the system's order; null where a cell is blank, absent or no whole number that is not
 * negative, and in rows whose figures cannot be told apart for certain.
 */
export function tableValues(table: ReportTable, { cells }: TableSystem): CellValues {
  const rows = new Map(table.rows.filter((row) => isCertain(row, table.format)).map((row) => [row.format.key, row]));
  return cells.map(({ row, column }) => {
    const cell = cellOf(rows.get(row), column);
    return cell === undefined ? null : countOf(cell);
  });
}

function countOf({ content }: TableCell): bigint | null {
  if (content.kind !== 'figure' || content.value.lt(0)) return null;
  const digits = content.value.toFixed();
  return digits.includes('.') ? null : BigInt(digits);
}

/** A row with a lost or surplus cell may be shifted: its figures count only if they agree among themselves. */
function isCertain(row: TableRow, format: TableFormat): boolean {
  if (row.surplus.length === 0 && row.present === row.cells.length) return true;
  const balances = format.relations.filter((relation) => relation.kind === 'linear' && relation.each === 'row');
  if (balances.length === 0 || row.present < row.cells.length) return false;
  const add = (columns: readonly string[]): bigint | null =>
    columns.reduce<bigint | null>((sum, column) => {
      const cell = cellOf(row, column);
      const value = cell === undefined ? null : countOf(cell);
      return sum === null || value === null ? null : sum + value;
    }, 0n);
  return balances.every((relation) => {
    if (relation.kind !== 'linear') return true;
    const left = add(relation.left);
    return left !== null && left === add(relation.right);
  });
}

export const cellOf = (row: TableRow | undefined, column: string): TableCell | undefined =>
  row?.cells.find(({ format }) => format.column === column);
