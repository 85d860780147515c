import type { Balance, CellSystem } from '../relations/cellSystem.js';

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
}

/** More readings than this are not examined: the strip stays open. */
const MOST_READINGS = 20_000;

/** The figure of a token; null where it is none (a blank mark, words) or not a whole number. */
export function tokenValue(token: string): bigint | null {
  const plain = token.replace(/[\s,，]/gu, '');
  return /^[+-]?\d{1,18}$/u.test(plain) ? BigInt(plain) : null;
}

/**
 * All readings of a strip that its own balances allow: lost cells put back, surplus tokens left out,
 * glued digits split. Undefined if there are too many to examine. Readings with the same text are one.
 */
export function readingsOf(system: CellSystem, strip: Strip): readonly Reading[] | undefined {
  const own = system.balances.flatMap((balance) => localise(balance, strip.cells));
  const drafts = strip.tokens.length > strip.cells.length ? withoutSurplus(strip) : withGaps(strip);
  if (drafts === undefined) return undefined;
  const kept = new Map<string, Reading>();
  for (const draft of drafts) {
    const reading = settle(draft, own);
    if (reading === undefined) continue;
    const key = reading.cells.map(({ text, value }) => `${text}:${String(value)}`).join('|');
    kept.set(key, reading);
  }
  return [...kept.values()];
}

/** A cell of a draft: a lost one has no value yet. */
type DraftCell = ReadCell | 'lost';

interface LocalBalance {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** The balance in positions of the strip, if all its cells are in it. */
function localise({ left, right }: Balance, cells: readonly number[]): readonly LocalBalance[] {
  const places = (side: readonly number[]): readonly number[] => side.map((cell) => cells.indexOf(cell));
  const local = { left: places(left), right: places(right) };
  return [...local.left, ...local.right].includes(-1) ? [] : [local];
}

function withoutSurplus({ cells, tokens }: Strip): readonly (readonly DraftCell[])[] | undefined {
  const drafts: (readonly DraftCell[])[] = [];
  const extend = (from: number, taken: readonly DraftCell[]): boolean => {
    if (taken.length === cells.length) {
      drafts.push(taken);
      return drafts.length <= MOST_READINGS;
    }
    for (let index = from; tokens.length - index >= cells.length - taken.length; index++) {
      if (!extend(index + 1, [...taken, whole(tokens[index] ?? '')])) return false;
    }
    return true;
  };
  return extend(0, []) ? drafts : undefined;
}

function withGaps({ cells, tokens }: Strip): readonly (readonly DraftCell[])[] | undefined {
  const drafts: (readonly DraftCell[])[] = [];
  const extend = (index: number, taken: readonly DraftCell[]): boolean => {
    const room = cells.length - taken.length;
    const token = tokens[index];
    if (token === undefined) {
      drafts.push([...taken, ...Array.from({ length: room }, () => 'lost' as const)]);
      return drafts.length <= MOST_READINGS;
    }
    const spare = room - (tokens.length - index);
    for (let lost = 0; lost <= spare; lost++) {
      const before = [...taken, ...Array.from({ length: lost }, () => 'lost' as const)];
      for (const parts of splits(token, spare - lost + 1)) {
        const laid = parts.length === 1 ? [whole(token)] : parts.map(part);
        if (!extend(index + 1, [...before, ...laid])) return false;
      }
    }
    return true;
  };
  return extend(0, []) ? drafts : undefined;
}

const whole = (token: string): ReadCell => ({ text: token, value: tokenValue(token) });
const part = (digits: string): ReadCell => ({ text: digits, value: BigInt(digits) });

/** The ways to cut a run of digits into at most `most` numbers, none with a leading zero. */
function splits(token: string, most: number): readonly (readonly string[])[] {
  const ways: (readonly string[])[] = [[token]];
  if (most < 2 || !/^\d{2,40}$/u.test(token)) return ways;
  const cut = (rest: string, taken: readonly string[]): void => {
    if (ways.length > MOST_READINGS) return;
    if (taken.length > 0 && (rest === '0' || !rest.startsWith('0'))) ways.push([...taken, rest]);
    if (taken.length + 1 >= most) return;
    const longest = rest.startsWith('0') ? 1 : rest.length - 1;
    for (let end = 1; end <= Math.min(longest, rest.length - 1); end++) {
      cut(rest.slice(end), [...taken, rest.slice(0, end)]);
    }
  };
  cut(token, []);
  return ways;
}

/** Fills the lost cells as far as the balances force them; undefined if they cannot hold. */
function settle(draft: readonly DraftCell[], balances: readonly LocalBalance[]): Reading | undefined {
  const values = draft.map((cell) => (cell === 'lost' ? undefined : cell.value));
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
    if (cell !== 'lost') return cell;
    const value = values[place] ?? null;
    return { text: value === 0n ? '0' : '', value };
  });
  return { cells };
}
