import type { CellFormat, RowFormat, TableFormat } from '../core/formats/reportFormat.js';
import { repair, type Repair, type Strip } from '../core/tables/repair.js';
import { tokenValue } from '../core/tables/readings.js';
import { tableSystem } from '../core/tables/tableSystem.js';
import type { Range } from '../core/text/range.js';
import type { PlacedLabel } from './alignLabels.js';
import type { AlignedTable, FigureRun, RunPlace, Slot } from './alignTable.js';
import type { Piece } from './sourceItem.js';

/** How a cell came by its text. */
type FilledBy =
  /** As it stands in the source, at its own place. */
  | 'copy'
  /** Blank in the source. */
  | 'blank'
  /** The figures did not fit; the relations leave only this reading. */
  | 'repaired'
  /** The figures did not fit; taken in order. */
  | 'guessed'
  /** The figures did not fit and do not say what stands here. */
  | 'open';

export interface FilledCell {
  readonly format: CellFormat;
  readonly text: string;
  readonly by: FilledBy;
  /** Where a blank cell stands in the source, if it has a place of its own. */
  readonly range: Range | undefined;
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
}

/** Rows that share one run of figures: one, or all of the wide form. */
interface Target {
  readonly rows: readonly RowFormat[];
  readonly run: FigureRun;
}

interface LaidCell {
  readonly text: string;
  readonly by: FilledBy;
  readonly range?: Range;
}

interface Laid {
  readonly cells: readonly LaidCell[];
  readonly surplus: readonly Piece[];
  readonly dropped: readonly Piece[];
}

/** Gives the figures of each run to the cells of its row, or of all rows where the form has one wide row. */
export function fillRows(table: TableFormat, { runs, labels }: AlignedTable): readonly FilledRow[] {
  const targets = targetsOf(table, runs, labels);
  const literal = targets.map((target) => layLiterally(table, target));
  const repaired = repairTargets(table, targets, literal);
  return targets.flatMap(({ rows, run }, index) => {
    const laid = literal[index] ?? repaired.get(index);
    if (laid === undefined) return [];
    let at = 0;
    return rows.map((format, place): FilledRow => {
      const cells = format.cells.map((cell, column): FilledCell => {
        const { text, by, range } = laid.cells[at + column] ?? { text: '', by: 'open' };
        return { format: cell, text, by, range };
      });
      at += format.cells.length;
      const last = place === rows.length - 1;
      return { format, cells, run, surplus: last ? laid.surplus : [], dropped: last ? laid.dropped : [] };
    });
  });
}

const filledOf = (run: FigureRun): readonly Slot[] => run.slots.filter(({ blank }) => !blank);

function targetsOf(table: TableFormat, runs: readonly FigureRun[], labels: readonly PlacedLabel[]): readonly Target[] {
  const isWide = table.grid.labelColumns === 0;
  const headless = runs.filter(({ row }) => row === undefined);
  const wide = isWide ? (headless.find((run) => filledOf(run).length > 0) ?? headless.at(-1)) : undefined;
  if (wide !== undefined && !runs.some((run) => run.row !== undefined && filledOf(run).length > 0)) {
    return [{ rows: table.rows, run: wide }];
  }
  const targets = new Map<string, Target>();
  for (const run of runs) {
    if (run.row === undefined) continue;
    const known = targets.get(run.row.key);
    if (known === undefined || filledOf(known.run).length === 0) targets.set(run.row.key, { rows: [run.row], run });
  }
  for (const { row, pieces } of labels) {
    const at = pieces[0]?.range.end ?? 0;
    const bare: FigureRun = {
      row,
      slots: [{ piece: { text: '', range: { start: at, end: at } }, blank: true, column: undefined }],
      place: undefined,
    };
    if (row !== undefined && !targets.has(row.key)) targets.set(row.key, { rows: [row], run: bare });
  }
  return [...targets.values()];
}

/** The cells if the figures fit them without any doubt; undefined otherwise. */
function layLiterally(table: TableFormat, { rows, run }: Target): Laid | undefined {
  const formats = rows.flatMap(({ cells }) => cells);
  const filled = filledOf(run);
  const take = (slots: readonly (Slot | undefined)[]): Laid => ({
    cells: slots.map((slot): LaidCell => {
      if (slot === undefined) return { text: '', by: 'blank' };
      return slot.blank ? { text: '', by: 'blank', range: slot.piece.range } : { text: slot.piece.text, by: 'copy' };
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

/** The slots by their place under the header, if the row is as wide as the header and its label stays in the label columns. */
function placeUnderHeader(
  table: TableFormat,
  formats: readonly CellFormat[],
  { slots, place }: FigureRun,
): readonly (Slot | undefined)[] | undefined {
  const header = place?.header;
  if (place === undefined || header === undefined) return undefined;
  const places = columnPlaces(table, formats, header.columns, place);
  if (places === undefined || (places[0] ?? 0) <= place.labelEnd) return undefined;
  // In a table of bands a row may end where its last, merged figure cell begins; elsewhere a narrower row has lost a cell.
  const isCut = table.columns.length === 0 && place.width === (places.at(-1) ?? 0) + 1;
  const isAsWide = place.width === header.width || isCut;
  if (!isAsWide) return undefined;
  const filled = slots.filter(({ blank }) => !blank);
  const taken = new Set(filled.map(({ column }) => column));
  // A merged cell over two columns of the form: to which of them it belongs, or whether to both, is not said.
  if (slots.some(({ piece, column }) => piece.covered === true && column !== undefined && places.includes(column)))
    return undefined;
  const outside = filled.some(({ column }) => column === undefined || !places.includes(column));
  if (outside || taken.size !== filled.length) return undefined;
  return places.map((at) => slots.find(({ column }) => column === at));
}

/** Where the header says that each figure stands. */
function columnPlaces(
  table: TableFormat,
  formats: readonly CellFormat[],
  columns: readonly { readonly official: string; readonly at: number }[],
  { width }: RunPlace,
): readonly number[] | undefined {
  if (table.grid.labelColumns === 0) {
    return width >= formats.length ? formats.map((_, index) => index) : undefined;
  }
  const places = formats.map(({ label }) => columns.find(({ official }) => official === label)?.at);
  const known = places.flatMap((at) => at ?? []);
  if (known.length !== formats.length) return undefined;
  return known.every((at, index) => index === 0 || at > (known[index - 1] ?? 0)) ? known : undefined;
}

/** Realigns the runs that do not fit, with the help of the table's relations. */
function repairTargets(
  table: TableFormat,
  targets: readonly Target[],
  literal: readonly (Laid | undefined)[],
): ReadonlyMap<number, Laid> {
  const form = tableSystem(table);
  const { system } = form;
  const values: (bigint | null)[] = form.cells.map(() => null);
  const placesOf = ({ rows }: Target): readonly number[] =>
    rows.flatMap((row) => row.cells.flatMap(({ column }) => form.indexOf(row.key, column) ?? []));
  targets.forEach((target, index) => {
    placesOf(target).forEach((cell, place) => {
      values[cell] = tokenValue(literal[index]?.cells[place]?.text ?? '');
    });
  });
  const broken = targets.flatMap((target, index) => (literal[index] === undefined ? [{ target, index }] : []));
  const strips = broken.map(({ target }): Strip => ({
    cells: placesOf(target),
    tokens: filledOf(target.run).map(({ piece }) => piece.text),
    whole: filledOf(target.run).every(({ piece }) => piece.isCell === true),
  }));
  const repairs = repair(system, values, strips);
  const governed = (strip: Strip): boolean =>
    strip.cells.every((cell) => system.balances.some(({ left, right }) => left.includes(cell) || right.includes(cell)));
  return new Map(
    broken.flatMap(({ target, index }, at) => {
      const [strip, found] = [strips[at], repairs[at]];
      return strip === undefined || found === undefined
        ? []
        : [[index, lay(target, strip, found, governed(strip))] as const];
    }),
  );
}

/**
 * What the solver's answer means for the cells. None of them is a plain copy: where each figure stands follows
 * from the relations only. `governed`: the relations speak of every cell of the row.
 */
function lay({ run }: Target, strip: Strip, found: Repair, governed: boolean): Laid {
  const filled = filledOf(run);
  const isProved = found.status === 'proved';
  if (strip.tokens.length > strip.cells.length) {
    const inOrder = strip.cells.every((_, place) => found.cells[place]?.text === strip.tokens[place]);
    // The wide form has no labels that could have been read as figures: what is too much stays, and a finding says so.
    if (isProved && !(inOrder && run.row === undefined)) {
      const cells = found.cells.map(({ text }): LaidCell => ({ text, by: 'repaired' }));
      return { cells, surplus: [], dropped: leftOver(filled, cells) };
    }
    const texts = strip.tokens.slice(0, strip.cells.length);
    return {
      cells: texts.map((text) => ({ text, by: isProved ? 'repaired' : 'guessed' })),
      surplus: filled.slice(strip.cells.length).map(({ piece }) => piece),
      dropped: [],
    };
  }
  const isRead = isProved || (found.readings > 0 && governed);
  const cells = found.cells.map(({ text }): LaidCell =>
    isRead && text !== '' ? { text, by: 'repaired' } : { text: '', by: 'open' },
  );
  return { cells, surplus: [], dropped: [] };
}

/** Tokens that stand in no cell, as a multiset: which of two equal figures was left out does not matter. */
function leftOver(filled: readonly Slot[], cells: readonly LaidCell[]): readonly Piece[] {
  const used = cells.map(({ text }) => text);
  return filled.flatMap(({ piece }) => {
    const at = used.indexOf(piece.text);
    if (at < 0) return [piece];
    used.splice(at, 1);
    return [];
  });
}
