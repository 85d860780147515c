import type { TableFormat } from '../../core/formats/reportFormat.js';
import type { FigureRun, Slot } from './alignTable.js';
import { rowBalances } from './rowBalance.js';

/**
 * Figures of several rows behind the label of the first, and the labels of the others without any, as programs read
 * PDF files: each row of the form gets its own, where they are exactly enough and each row adds up. The order is all
 * that tells which is whose, so all of them are marked as inferred.
 */
export function spreadRuns(table: TableFormat, runs: readonly FigureRun[]): readonly FigureRun[] {
  if (table.grid.labelColumns === 0) return runs;
  const filled = new Set(
    runs.flatMap(({ row, slots }) => (row !== undefined && slots.some(({ blank }) => !blank) ? [row.key] : [])),
  );
  const spread = runs.map((run) => spreadRun(table, run, filled));
  const placed = new Set(spread.flatMap((own) => (own.length > 1 ? own.slice(1).map(({ row }) => row?.key) : [])));
  return runs.flatMap((run, index) => {
    const own = spread[index] ?? [run];
    // The label of a row that now has its figures elsewhere.
    return own.length === 1 && placed.has(run.row?.key) ? [] : own;
  });
}

function spreadRun(table: TableFormat, run: FigureRun, filled: ReadonlySet<string>): readonly FigureRun[] {
  const { row, slots } = run;
  const at = row === undefined ? -1 : table.rows.indexOf(row);
  const figures = slots.filter(({ blank }) => !blank);
  const width = row?.cells.length ?? 0;
  const count = figures.length / width;
  if (at < 0 || count < 2 || !Number.isInteger(count)) return [run];
  const rows = table.rows.slice(at, at + count);
  const next = table.rows[at + count];
  if (rows.length < count || rows.slice(1).some(({ key }) => filled.has(key))) return [run];
  if (next !== undefined && !filled.has(next.key)) return [run];
  const parts = rows.map((_, nth): readonly Slot[] => figures.slice(nth * width, (nth + 1) * width));
  const addUp = rows.every((format, nth) => {
    const texts = parts[nth]?.map(({ piece }) => piece.text) ?? [];
    return rowBalances(table, new Map(format.cells.map(({ column }, place) => [column, texts[place] ?? '']))) === true;
  });
  if (!addUp) return [run];
  const { after } = run;
  return rows.map((format, nth) => ({
    row: format,
    slots: parts[nth] ?? [],
    place: undefined,
    after,
    inferred: true as const,
  }));
}
