import type { CellSystem } from '../relations/cellSystem.js';

/** One way to lay a row's tokens into its cells. */
export interface Reading {
  readonly cells: readonly ReadCell[];
}

export interface ReadCell {
  /** What is written: the token, a part of it, `0` for a lost cell that must be 0, or nothing. */
  readonly text: string;
  /** The figure the reading implies; null: unknown. A lost cell may imply a figure that is not written. */
  readonly value: bigint | null;
}

/** A row (or the one wide row of several) whose figures do not fit its cells. */
export interface Strip {
  /** Cells of the system, in the order of the form. */
  readonly cells: readonly number[];
  /** The figures as they stand in the source, in order. */
  readonly tokens: readonly string[];
  /** Each token stood in a cell of its own: none is a run of several figures. */
  readonly whole?: boolean;
}

/** More readings than this are not examined: the strip stays open. */
const MOST_READINGS = 2_000;
/** Nor are more attempts to lay out the tokens. */
const MOST_STEPS = 100_000;
/** So few tokens that hold all figures of a row are runs of glued digits, not what is left after cells were lost. */
const MOST_RUNS = 2;

/** The figure of a token; null where it is none (a blank mark, words) or no count. */
export function tokenValue(token: string): bigint | null {
  const plain = token.replace(/[\s,，]/gu, '');
  return /^\+?\d{1,18}$/u.test(plain) ? BigInt(plain) : null;
}

/**
 * All readings of a strip that its own balances allow: lost cells put back, surplus tokens left out, glued digits
 * split. Empty if there are none, or too many to examine. Readings with the same figures are one.
 */
export function readingsOf(system: CellSystem, strip: Strip): readonly Reading[] {
  const balances = ownBalances(system, strip.cells);
  const missing = strip.cells.length - strip.tokens.length;
  if (missing < 0) return search(strip, balances, { drop: -missing, lose: 0 }) ?? [];
  const isGoverned = strip.cells.every((_, place) =>
    balances.some(({ left, right }) => left.includes(place) || right.includes(place)),
  );
  if (isGoverned && strip.whole !== true && isGlued(strip)) {
    const split = search(strip, balances, { drop: 0, lose: 0 });
    if (split === undefined || split.length > 0) return split ?? [];
  }
  const forced = isGoverned ? undefined : forcedSplit(strip);
  return forced ?? search(strip, balances, { drop: 0, lose: missing }) ?? [];
}

/** 007 in three cells: no figure begins with a zero, so that each of them stands alone. */
function forcedSplit({ cells, tokens, whole }: Strip): readonly Reading[] | undefined {
  const [token] = tokens;
  const match = token === undefined || tokens.length > 1 || whole === true ? null : /^(0+)(\d{0,18})$/u.exec(token);
  if (match === null) return undefined;
  const [, zeros = '', last = ''] = match;
  const parts = [...Array.from(zeros, String), ...(last === '' ? [] : [last])];
  return parts.length === cells.length && parts.length > 1 ? [{ cells: parts.map(part) }] : undefined;
}

function isGlued({ cells, tokens }: Strip): boolean {
  const digits = tokens.reduce((sum, token) => sum + token.length, 0);
  return tokens.length <= MOST_RUNS && digits >= cells.length && tokens.every((token) => /^\d+$/u.test(token));
}

/** A balance in positions of the strip. */
interface LocalBalance {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The balances that lie wholly in the strip. */
function ownBalances(system: CellSystem, cells: readonly number[]): readonly LocalBalance[] {
  const places = (side: readonly number[]): readonly number[] => side.map((cell) => cells.indexOf(cell));
  return system.balances
    .map(({ left, right }) => ({ left: places(left), right: places(right) }))
    .filter(({ left, right }) => ![...left, ...right].includes(-1));
}

/** A cell of a draft: a lost one has no value yet, an unset one no text. */
type DraftCell = ReadCell | 'lost' | 'unset';

interface Allowed {
  /** Tokens that may be left out. */
  readonly drop: number;
  /** Cells that may be lost. */
  readonly lose: number;
}

/**
 * Lays the tokens from the last to the first, as a row's total stands last and bounds what may stand before it.
 * Undefined if there is too much to examine.
 */
function search(strip: Strip, balances: readonly LocalBalance[], allowed: Allowed): readonly Reading[] | undefined {
  const found = new Map<string, Reading>();
  const draft: DraftCell[] = strip.cells.map(() => 'unset');
  let steps = 0;

  /** Lays what is left of the tokens (`rest` of the last of `count`) into the first `room` cells; false: too much. */
  const lay = (room: number, count: number, rest: string | undefined, { drop, lose }: Allowed): boolean => {
    if (++steps > MOST_STEPS || found.size > MOST_READINGS) return false;
    if (room === 0) {
      if (rest !== undefined || count > drop) return true;
      const reading = settle(draft, balances);
      if (reading !== undefined)
        found.set(reading.cells.map(({ text, value }) => `${text}:${String(value)}`).join('|'), reading);
      return true;
    }
    const place = room - 1;
    const put = (cell: DraftCell, next: () => boolean): boolean => {
      draft[place] = cell;
      const goesOn = !canHold(draft, balances) || next();
      draft[place] = 'unset';
      return goesOn;
    };
    if (lose > 0 && rest === undefined && !put('lost', () => lay(place, count, undefined, { drop, lose: lose - 1 })))
      return false;
    const token = rest ?? strip.tokens[count - 1];
    if (token === undefined) return true;
    const left = rest === undefined ? count - 1 : count;
    const isWhole = rest === undefined;
    if (isWhole && drop > 0 && !lay(room, left, undefined, { drop: drop - 1, lose })) return false;
    const mayBeCut = strip.whole !== true && allowed.drop === 0 && /^\d{2,40}$/u.test(token);
    // No figure begins with a zero: 00 are two.
    const isOne = !mayBeCut || !token.startsWith('0');
    const whole = isWhole ? { text: token, value: tokenValue(token) } : part(token);
    if (isOne && !put(whole, () => lay(place, left, undefined, { drop, lose }))) return false;
    if (!mayBeCut) return true;
    for (let at = token.length - 1; at >= 1; at--) {
      const digits = token.slice(at);
      if (digits.length > 1 && digits.startsWith('0')) continue;
      if (!put(part(digits), () => lay(place, left, token.slice(0, at), { drop, lose }))) return false;
    }
    return true;
  };
  return lay(strip.cells.length, strip.tokens.length, undefined, allowed) ? [...found.values()] : undefined;
}

const part = (digits: string): ReadCell => ({ text: digits, value: digits.length > 18 ? null : BigInt(digits) });

/** Whether the figures laid so far leave each balance possible: no known side is already exceeded. */
function canHold(draft: readonly DraftCell[], balances: readonly LocalBalance[]): boolean {
  return balances.every(({ left, right }) => {
    const [a, b] = [sideOf(draft, left), sideOf(draft, right)];
    return (!a.isKnown || a.sum >= b.sum) && (!b.isKnown || b.sum >= a.sum);
  });
}

function sideOf(
  draft: readonly DraftCell[],
  places: readonly number[],
): { readonly sum: bigint; readonly isKnown: boolean } {
  let sum = 0n;
  let isKnown = true;
  for (const place of places) {
    const cell = draft[place];
    const value = typeof cell === 'object' ? cell.value : null;
    if (value === null) isKnown = false;
    else sum += value;
  }
  return { sum, isKnown };
}

/** Fills the lost cells as far as the balances force them; undefined if they cannot hold. */
function settle(draft: readonly DraftCell[], balances: readonly LocalBalance[]): Reading | undefined {
  const values = draft.map((cell) => (typeof cell === 'object' ? cell.value : undefined));
  for (let changed = true; changed;) {
    changed = false;
    for (const { left, right } of balances) {
      if ([...left, ...right].some((place) => values[place] === null)) continue;
      const sum = (side: readonly number[]): bigint => side.reduce((total, place) => total + (values[place] ?? 0n), 0n);
      const missing = (side: readonly number[]): readonly number[] =>
        side.filter((place) => values[place] === undefined);
      const rest = sum(left) - sum(right);
      const [openLeft, openRight] = [missing(left), missing(right)];
      if (openLeft.length > 0 && openRight.length > 0) continue;
      if (openLeft.length === 0 && openRight.length === 0) {
        if (rest !== 0n) return undefined;
        continue;
      }
      const open = openLeft.length > 0 ? openLeft : openRight;
      const needed = openLeft.length > 0 ? -rest : rest;
      if (needed < 0n) return undefined;
      if (needed > 0n && open.length > 1) continue;
      for (const place of open) values[place] = needed;
      changed = true;
    }
  }
  const cells = draft.map((cell, place): ReadCell => {
    if (typeof cell === 'object') return cell;
    const value = values[place] ?? null;
    return { text: value === 0n ? '0' : '', value };
  });
  return { cells };
}
