import type { Range } from '../../core/text/range.js';
import { marksWithin, type InlineMark } from './inlineMark.js';

/** The marks that begin in a stretch, with places counted from its beginning. */
export function marksFrom(marks: readonly InlineMark[], range: Range): readonly InlineMark[] {
  const first = firstFrom(marks, range.start, ({ start }) => start);
  let end = first;
  while ((marks[end]?.start ?? Infinity) < range.end) end++;
  return marksWithin(marks.slice(first, end), range);
}

/** What stands in a stretch or at its end, with places counted from its beginning. */
export function placedFrom<T extends { readonly at: number }>(
  placed: readonly T[],
  { start, end }: Range,
): readonly T[] {
  const first = firstFrom(placed, start, ({ at }) => at);
  let last = first;
  while ((placed[last]?.at ?? Infinity) <= end) last++;
  return placed.slice(first, last).map((each) => ({ ...each, at: each.at - start }));
}

/** The index of the first that stands at a place or behind it, of a list in order. */
function firstFrom<T>(list: readonly T[], place: number, placeOf: (each: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each !== undefined && placeOf(each) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
