import type { Range } from '../../core/text/range.js';

/** Tells whether a place lies in one of many ranges that do not overlap, or where one ends if that is in it. */
export function inRanges(ranges: readonly Range[], atEnd: 'in' | 'behind' = 'behind'): (at: number) => boolean {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  return (at) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle]?.start ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    const end = ordered[low - 1]?.end ?? -1;
    return at < end || (at === end && atEnd === 'in');
  };
}
