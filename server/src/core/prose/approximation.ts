import type { Approximation } from './quantity.js';
import { rangeIn, skipGap, type Source } from './source.js';
import marks from './approximation.json' with { type: 'json' };

interface Mark {
  readonly word: string;
  readonly notAfter: readonly string[];
}

const longestFirst = (list: readonly Mark[]): readonly Mark[] =>
  [...list].sort((a, b) => b.word.length - a.word.length);

const BEFORE = longestFirst(marks.before);
const BEFORE_SCALE = longestFirst(marks.beforeScale);

/** The mark that ends where the number begins: 约 20 件. `bare`: the number is 十, 百 or 万 alone, as in 上百件. */
export function markBefore(source: Source, at: number, floor: number, bare: boolean): Approximation | undefined {
  let end = at;
  while (end > floor && at - end < 4 && source.plain[end - 1] === ' ') end--;
  const fits = ({ word, notAfter }: Mark): boolean =>
    end - word.length >= floor &&
    source.plain.endsWith(word, end) &&
    !notAfter.includes(source.plain.charAt(end - word.length - 1));
  const mark = BEFORE.find(fits) ?? (bare ? BEFORE_SCALE.find(fits) : undefined);
  if (mark === undefined) return undefined;
  const start = end - mark.word.length;
  return { text: mark.word, side: 'before', range: rangeIn(source, start, end) };
}

/** The mark between digits and unit: 20 余件, 十几个. */
export function markBetween(source: Source, at: number): Approximation | undefined {
  const start = skipGap(source, at);
  return after(
    source,
    start,
    marks.between.find((word) => source.plain.startsWith(word, start)),
  );
}

/** The mark behind the unit (20 件以上, 两年多), or behind the digits of a bare number. */
export function markAfter(source: Source, at: number, unit: string | undefined): Approximation | undefined {
  const start = skipGap(source, at);
  const word = marks.after.find((candidate) => source.plain.startsWith(candidate, start));
  if (word !== undefined) return after(source, start, word);
  const lengths = marks.afterLength.find(({ units }) => unit !== undefined && units.includes(unit));
  return after(
    source,
    at,
    lengths?.marks.find((candidate) => source.plain.startsWith(candidate, at)),
  );
}

const after = (source: Source, start: number, word: string | undefined): Approximation | undefined =>
  word === undefined ? undefined : { text: word, side: 'after', range: rangeIn(source, start, start + word.length) };
