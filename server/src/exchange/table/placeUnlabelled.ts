import type { TableFormat } from '../../core/formats/reportFormat.js';
import type { FigureRun } from './alignTable.js';
import { rowBalances } from './rowBalance.js';

/**
 * Gives rows of figures without a label to the rows of the form that are missing between their neighbours, if there
 * are as many of both and the figures fit. The order is all that speaks for it, so they are marked as inferred.
 */
export function placeUnlabelled(table: TableFormat, runs: readonly FigureRun[]): readonly FigureRun[] {
  if (table.grid.labelColumns === 0) return runs;
  const isFilled = ({ slots }: FigureRun): boolean => slots.some(({ blank }) => !blank);
  const known = new Set(runs.flatMap((run) => (run.row !== undefined && isFilled(run) ? [run.row.key] : [])));
  const result: FigureRun[] = [];
  let gap: FigureRun[] = [];
  let before = -1;
  const endGap = (next: number): void => {
    const missing = table.rows.slice(before + 1, next).filter(({ key }) => !known.has(key));
    const placed = gap.map((run, nth): FigureRun | undefined => {
      const row = missing[nth];
      const texts = run.slots.flatMap(({ blank, piece }) => (blank ? [] : [piece.text]));
      if (texts.length !== row?.cells.length) return undefined;
      const columns = new Map(row.cells.map(({ column }, index) => [column, texts[index] ?? '']));
      return rowBalances(table, columns) === false ? undefined : { ...run, row, inferred: true };
    });
    const isSure = next > before && gap.length === missing.length && !placed.includes(undefined);
    result.push(...gap.map((run, nth) => (isSure ? (placed[nth] ?? run) : run)));
    gap = [];
  };
  for (const run of runs) {
    if (!isFilled(run)) {
      result.push(run);
      continue;
    }
    if (run.row === undefined) {
      gap.push(run);
      continue;
    }
    const at = table.rows.indexOf(run.row);
    endGap(at);
    result.push(run);
    before = at;
  }
  endGap(table.rows.length);
  return result;
}
