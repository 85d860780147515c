import type { CellFormat, RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import type { Range } from '../../core/text/range.js';
import type { PlacedLabel } from './alignLabels.js';
import type { AlignedTable, FigureRun, Slot } from './alignTable.js';
import { settleCells } from './settleCells.js';
import { columnOrder, type ColumnOrder } from './columnOrder.js';
import { filledOf, type FilledBy, type Laid, type LaidCell, type Target } from './laidRow.js';
import { placeUnderHeader } from './placeUnderHeader.js';
import { allOpen, repairTargets } from './repairTargets.js';
import { rowBalances } from './rowBalance.js';
import { seemsShifted } from './seemsShifted.js';
import type { Piece } from '../source/sourceItem.js';

export interface FilledCell {
  readonly format: CellFormat;
  readonly text: string;
  readonly by: FilledBy;
  /** Where a blank cell stands in the source, if it has a place of its own. */
  readonly range: Range | undefined;
  /** The mark of a note that is left out behind the figure. */
  readonly mark?: string;
}

/** A row of the form with its cells, and the figures of the source that are in none. */
export interface FilledRow {
  readonly format: RowFormat;
  readonly cells: readonly FilledCell[];
  /** Kept beyond the last cell. */
  readonly surplus: readonly Piece[];
  readonly run: FigureRun;
  /** Figures left out because the relations leave no place for them. */
  readonly dropped: readonly Piece[];
  /** The source has the columns in another order. */
  readonly isReordered: boolean;
  /** The figures stand where the source has them, but seem to have moved. */
  readonly isShifted: boolean;
}

/** Gives the figures of each run to the cells of its row, or of all rows where the form has one wide row. */
export function fillRows(table: TableFormat, aligned: AlignedTable): readonly FilledRow[] {
  const targets = targetsOf(table, aligned, columnOrder(table, aligned));
  const literal = targets.map((target) => {
    if (isRunTogether(table, target)) return allOpen(target);
    const laid = layLiterally(table, target);
    return laid === undefined ? undefined : settleCells(table, target, laid);
  });
  const repaired = repairTargets(table, targets, literal);
  const shifted = seemsShifted(table, targets, literal);
  return targets.flatMap(({ rows, run, cells: places }, index) => {
    const laid = literal[index] ?? repaired.get(index);
    if (laid === undefined) return [];
    return rows.map((format, nth): FilledRow => {
      const cells = format.cells.map((cell): FilledCell => {
        const at = places.findIndex((place) => place.row === format && place.format === cell);
        const { text, by, range, mark }: LaidCell = laid.cells[at] ?? { text: '', by: 'open' };
        return { format: cell, text, by, range, ...(mark !== undefined && { mark }) };
      });
      const last = nth === rows.length - 1;
      return {
        format,
        cells,
        run,
        surplus: last ? laid.surplus : [],
        dropped: last ? laid.dropped : [],
        isReordered:
          places.length === format.cells.length && places.some((place, at) => place.format !== format.cells[at]),
        isShifted: shifted(index),
      };
    });
  });
}

function targetsOf(table: TableFormat, { runs, labels }: AlignedTable, order: ColumnOrder): readonly Target[] {
  const isWide = table.grid.labelColumns === 0;
  const headless = runs.filter(({ row }) => row === undefined);
  const wide = isWide ? (headless.find((run) => filledOf(run).length > 0) ?? headless.at(-1)) : undefined;
  if (wide !== undefined && !runs.some((run) => run.row !== undefined && filledOf(run).length > 0)) {
    const cells = table.rows.flatMap((row) => row.cells.map((format) => ({ row, format })));
    return [{ rows: table.rows, cells, run: wide }];
  }
  const target = (row: RowFormat, run: FigureRun): Target => ({
    rows: [row],
    cells: order(run, row).map((format) => ({ row, format })),
    run,
  });
  const targets = new Map<string, Target>();
  for (const run of runs) {
    if (run.row === undefined) continue;
    const known = targets.get(run.row.key);
    if (known === undefined || filledOf(known.run).length === 0) targets.set(run.row.key, target(run.row, run));
  }
  for (const label of labels) {
    if (label.row !== undefined && !targets.has(label.row.key))
      targets.set(label.row.key, target(label.row, bareRun(label)));
  }
  return [...targets.values()];
}

/** A label without figures: an empty run behind it. */
function bareRun({ row, pieces }: PlacedLabel): FigureRun {
  const at = pieces[0]?.range.end ?? 0;
  return {
    row,
    slots: [{ piece: { text: '', range: { start: at, end: at } }, blank: true, column: undefined }],
    place: undefined,
    after: 0,
  };
}

/** Whether the figures of a broken row are those of several: too many, followed by others, or with a false total. */
function isRunTogether(table: TableFormat, { run, cells }: Target): boolean {
  if (run.row === undefined || run.isPatchwork !== true) return false;
  const texts = filledOf(run).map(({ piece }) => piece.text);
  if (texts.length < cells.length) return false;
  if (texts.length > cells.length || run.isFollowed === true) return true;
  return rowBalances(table, new Map(cells.map(({ format }, at) => [format.column, texts[at] ?? '']))) === false;
}

/** The cells if the figures fit them without any doubt; undefined otherwise. */
function layLiterally(table: TableFormat, { cells, run }: Target): Laid | undefined {
  const formats = cells.map(({ format }) => format);
  const filled = filledOf(run);
  const take = (slots: readonly (Slot | undefined)[]): Laid => ({
    cells: slots.map((slot): LaidCell => {
      if (slot === undefined) return { text: '', by: 'blank' };
      const { text, range } = slot.piece;
      return slot.blank ? { text: '', by: 'blank', range } : { text, by: 'copy', range };
    }),
    surplus: [],
    dropped: [],
  });
  if (filled.length === formats.length) return take(filled);
  if (filled.length === 0) return take(formats.map(() => undefined));
  const placed = placeUnderHeader(table, formats, run);
  if (placed !== undefined) return take(placed);
  return run.place === undefined && run.slots.length === formats.length ? take(run.slots) : undefined;
}
