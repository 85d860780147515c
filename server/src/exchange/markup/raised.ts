import type { Range } from '../../core/text/range.js';
import type { MarkedWords } from './inlineMark.js';

/*
 * What every reader does with words that stand higher or lower. A number behind a figure is the mark of a footnote:
 * it never becomes a digit of the figure.
 */

export type Place = 'super' | 'sub';

/** Words of a line that stand higher or lower. */
export interface Raised extends Range {
  readonly place: Place;
}

export interface SettledWords {
  readonly words: Required<MarkedWords>;
  /** What stands raised behind a figure, with that figure. */
  readonly marks: readonly { readonly text: string; readonly figure: string }[];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
/** Marks of notes without a number: they count as such behind a figure only. */
const SIGN = /^(?:[*＊†‡※]{1,3}|[a-z])$/iu;
const IN_BRACKETS = /^\[[^[\]]*\]$/u;
const LAST_FIGURE = /(?<![\d０-９,，.．])[\d０-９][\d０-９,，.．]*$/u;

/**
 * Writes raised and lowered words in the line: digits behind a letter, as in m² and H₂O, as those of Unicode; other
 * numbers in brackets. A line that is raised as a whole has nothing to stand above.
 */
export function settleRaised(line: Required<MarkedWords>, raised: readonly Raised[]): SettledWords {
  const own = joined(raised).filter(({ start, end }) => line.text.slice(start, end).trim() !== '');
  if (own.length === 0 || (own.length === 1 && own.every(isWhole(line.text)))) return { words: line, marks: [] };
  const pieces: string[] = [];
  const bracketed: Range[] = [];
  const marks: { readonly text: string; readonly figure: string }[] = [];
  let at = 0;
  for (const { start, end, place } of own) {
    const before = line.text.slice(at, start);
    const words = line.text.slice(start, end);
    const figure = LAST_FIGURE.exec(line.text.slice(Math.max(at, start - 40), start))?.[0];
    const as = writtenAs(before === '' ? (pieces.at(-1) ?? '') : before, words, place, figure !== undefined);
    pieces.push(before, as === 'bracketed' ? `[${words}]` : as === 'plain' ? words : as.digits);
    if (as === 'bracketed') bracketed.push({ start, end });
    const isMark = as === 'bracketed' || (as === 'plain' && IN_BRACKETS.test(words.trim()));
    if (isMark && figure !== undefined) marks.push({ text: words.trim(), figure });
    at = end;
  }
  pieces.push(line.text.slice(at));
  const move = (place: number): number => place + countBelow(bracketed, place);
  return {
    words: {
      text: pieces.join(''),
      marks: line.marks.map((mark) => ({ ...mark, start: move(mark.start), end: move(mark.end) })),
      inserts: line.inserts.map((insert) => ({ ...insert, at: move(insert.at) })),
    },
    marks,
  };
}

/** Whether words are all that stands in their line. */
const isWhole =
  (text: string) =>
  ({ start, end }: Range): boolean =>
    text.slice(0, start).trim() === '' && text.slice(end).trim() === '';

function writtenAs(
  before: string,
  words: string,
  place: Place,
  isBehindFigure: boolean,
): 'plain' | 'bracketed' | { readonly digits: string } {
  if (/[a-z]$/iu.test(before) && /^\d+$/u.test(words)) {
    const signs = place === 'super' ? RAISED : LOWERED;
    return { digits: words.replace(/\d/gu, (digit) => signs.charAt(Number(digit))) };
  }
  if (IN_BRACKETS.test(words.trim())) return 'plain';
  return /\p{N}/u.test(words) || (isBehindFigure && SIGN.test(words.trim())) ? 'bracketed' : 'plain';
}

/** Files cut words into runs anywhere: what touches is one. */
function joined(raised: readonly Raised[]): readonly Raised[] {
  const found: Raised[] = [];
  for (const each of [...raised].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last === undefined || each.start > last.end || (each.start === last.end && each.place !== last.place)) {
      found.push(each);
    } else if (each.end > last.end) found.splice(-1, 1, { ...last, end: each.end });
  }
  return found;
}

/** How many brackets stand before a place; ranges in order. */
function countBelow(ranges: readonly Range[], place: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  const isWithin = low > 0 && (ranges[low - 1]?.end ?? 0) > place;
  return low * 2 - (isWithin ? 1 : 0);
}
