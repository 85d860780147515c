import type { TableFormat } from '../../core/formats/reportFormat.js';
import { repair, type Repair, type Strip } from '../../core/tables/repair.js';
import { tokenValue } from '../../core/tables/readings.js';
import { tableSystem } from '../../core/tables/tableSystem.js';
import type { Slot } from './alignTable.js';
import { figureTokens } from '../labels/figureTokens.js';
import { rowBalances } from './rowBalance.js';
import { filledOf, type Laid, type LaidCell, type Target } from './laidRow.js';
import type { Piece } from '../source/sourceItem.js';

/** With more figures than its cells and these, a row has those of other rows: nothing is proved by leaving most out. */
const MOST_SURPLUS = 2;

/** Realigns the runs that do not fit: by their digits where those leave one reading, else by the table's relations. */
export function repairTargets(
  table: TableFormat,
  targets: readonly Target[],
  literal: readonly (Laid | undefined)[],
): ReadonlyMap<number, Laid> {
  const form = tableSystem(table);
  const { system } = form;
  const values: (bigint | null)[] = form.cells.map(() => null);
  const placesOf = ({ cells }: Target): readonly number[] =>
    cells.flatMap(({ row, format }) => form.indexOf(row.key, format.column) ?? []);
  targets.forEach((target, index) => {
    placesOf(target).forEach((cell, place) => {
      values[cell] = tokenValue(literal[index]?.cells[place]?.text ?? '');
    });
  });
  const stripOf = (target: Target): Strip => ({
    cells: placesOf(target),
    tokens: filledOf(target.run).map(({ piece }) => piece.text),
    whole: filledOf(target.run).every(({ piece }) => piece.isCell === true),
  });
  const byDigit = new Map(
    targets.flatMap((target, index) => {
      const digits = literal[index] === undefined ? digitsOf(stripOf(target), target.run.isGlued === true) : undefined;
      if (digits === undefined || addsUp(table, target, digits)) return [];
      placesOf(target).forEach((cell, place) => {
        values[cell] = tokenValue(digits[place] ?? '');
      });
      const cells = digits.map((text): LaidCell => ({ text, by: 'digit' }));
      return [[index, { cells, surplus: [], dropped: [] }] as const];
    }),
  );
  const unfit = targets.flatMap((target, index) =>
    literal[index] === undefined && !byDigit.has(index) ? [{ target, index }] : [],
  );
  const isCrowded = ({ run, cells }: Target): boolean =>
    filledOf(run).length > cells.length + MOST_SURPLUS || filledOf(run).some(({ piece }) => holdsSeveral(piece));
  const broken = unfit.filter(({ target }) => !isCrowded(target));
  const strips = broken.map(({ target }) => stripOf(target));
  const repairs = repair(system, values, strips);
  const governed = (strip: Strip): boolean =>
    strip.cells.every((cell) => system.balances.some(({ left, right }) => left.includes(cell) || right.includes(cell)));
  return new Map([
    ...byDigit,
    ...unfit.flatMap(({ target, index }) => (isCrowded(target) ? [[index, allOpen(target)] as const] : [])),
    ...broken.flatMap(({ target, index }, at) => {
      const [strip, found] = [strips[at], repairs[at]];
      return strip === undefined || found === undefined
        ? []
        : [[index, lay(target, strip, found, governed(strip))] as const];
    }),
  ]);
}

/** Whether each row adds up so; the relations then say more of it. */
const addsUp = (table: TableFormat, { rows, cells }: Target, texts: readonly string[]): boolean =>
  rows.every((row) => {
    const own = cells.flatMap((cell, at) => (cell.row === row ? [[cell.format.column, texts[at] ?? ''] as const] : []));
    return rowBalances(table, new Map(own)) === true;
  });

/** No count of a report has so many digits. */
const NO_FIGURE = 7;

/** The digits of glued figures, where there are as many as cells: each cell has exactly one of them. */
function digitsOf({ cells, tokens, whole }: Strip, isGlued: boolean): readonly string[] | undefined {
  if (whole === true || tokens.length === 0 || tokens.length >= cells.length) return undefined;
  // Behind cells that were lost a run may be one figure, unless it begins with 0 or is too long.
  const mayBeOne = (token: string): boolean => /^[1-9]\d/u.test(token) && token.length < NO_FIGURE;
  if ((tokens.length > 1 || !isGlued) && tokens.some(mayBeOne)) return undefined;
  const joined = tokens.join('');
  return /^\d+$/u.test(joined) && joined.length === cells.length ? joined.split('') : undefined;
}

/** A cell whose own figures are not parted: where they belong is not known, nor whether they are one. */
const holdsSeveral = (piece: Piece): boolean => (figureTokens(piece)?.length ?? 1) > 1;

/** Nothing is certain of the row. */
export const allOpen = ({ cells }: Target): Laid => ({
  cells: cells.map(() => ({ text: '', by: 'open' })),
  surplus: [],
  dropped: [],
});

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
