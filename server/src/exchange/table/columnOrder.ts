import type { CellFormat, RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import type { PlacedLabel } from './alignLabels.js';
import type { AlignedTable, FigureRun } from './alignTable.js';
import { rowBalances } from './rowBalance.js';

/** The cells of a row in the order in which the source has them. */
export type ColumnOrder = (run: FigureRun, row: RowFormat) => readonly CellFormat[];

/**
 * Reads from the head in which order the columns stand. A head over several rows says nothing of it: there the
 * columns are read in the form's order; nor does one by which the totals come out worse.
 */
export function columnOrder(table: TableFormat, { labels, runs }: AlignedTable): ColumnOrder {
  // Where a label of the head ends, in order: the rows between two of them read the same.
  const ends = labels.flatMap(({ row }, index) => (row === undefined ? [index + 1] : []));
  const known = new Map<string, readonly CellFormat[]>();
  const stated: ColumnOrder = ({ after }, { key, cells }) => {
    const last = countUpTo(ends, after);
    const place = `${String(last)} ${key}`;
    const order = known.get(place) ?? statedCells(labels, ends.slice(0, last), cells) ?? cells;
    known.set(place, order);
    return order;
  };
  const official: ColumnOrder = (_, { cells }) => cells;
  const fits = (order: ColumnOrder): number =>
    runs.filter((run) => {
      if (run.row === undefined) return false;
      const texts = run.slots.flatMap(({ blank, piece }) => (blank ? [] : [piece.text]));
      const cells = order(run, run.row);
      if (texts.length !== cells.length) return false;
      return rowBalances(table, new Map(cells.map(({ column }, nth) => [column, texts[nth] ?? '']))) === true;
    }).length;
  return fits(stated) >= fits(official) ? stated : official;
}

/** How many of `ascending` are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cells as the last head names them that has all of them side by side; `ends` of the labels that are of a head. */
function statedCells(
  labels: readonly PlacedLabel[],
  ends: readonly number[],
  cells: readonly CellFormat[],
): readonly CellFormat[] | undefined {
  if (cells.length < 2) return undefined;
  for (const end of ends.toReversed()) {
    if (end < cells.length) break;
    const heads = labels.slice(end - cells.length, end);
    if (heads.some(({ row }) => row !== undefined)) continue;
    const named = heads.flatMap(({ hit }) => cells.find(({ label }) => label === hit.official) ?? []);
    if (new Set(named).size === cells.length) return named;
  }
  return undefined;
}
