import { INVISIBLE, isAtWork, SELECTOR } from './invisible.js';
import { lookAlike } from './lookAlikes.js';
import { applyEdits, range, type Edit, type Range } from './range.js';

/**
 * What may be another character than the one it looks like: most texts have none. In the order of the list: invisible
 * marks and selectors, blanks, marks, ideographs, digits of formulas, and `＃`, which is one at the beginning of a line.
 */
const SUSPECT =
  /[\ufe00-\ufe0f\u034f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u2800\u3164\uffa0\u22ef\u2329\u232a\ufe10-\ufe19\ufe30-\ufe6b\u2e80-\u2fdf\u3038-\u303a\uf900-\ufaff\u{2f800}-\u{2fa1f}\u{1d7ce}-\u{1d7ff}\u{1fbf0}-\u{1fbf9}＃]/gu;
const BYTE_ORDER_MARK = '\ufeff';
/** Ends of what an invisible mark may act on: a line, a cell. */
const BORDER = /[\n\r\t|]/u;
const LONGEST_LOOK = 200;

/** A text with ordinary characters for those that look like them, and without marks that show nothing. */
export interface OrdinaryText {
  readonly text: string;
  /** What was changed, in the order of the source. */
  readonly changes: readonly Edit[];
  /** Where a stretch of it stands in the source, without the invisible marks around. */
  readonly sourceOf: (range: Range) => Range;
  /** The same with the marks around, for lines and what consists of lines. */
  readonly wholeOf: (range: Range) => Range;
  /** Where a place of the source is in it. */
  readonly placeOf: (offset: number) => number;
}

/** Undefined where nothing is to be changed, which one look tells. */
export function ordinaryText(source: string): OrdinaryText | undefined {
  const changes = [...source.matchAll(SUSPECT)].flatMap(({ 0: char, index }) => changeOf(source, char, index));
  if (changes.length === 0) return undefined;
  const places = placesOf(changes);
  return { text: applyEdits(source, changes), changes, ...places };
}

function changeOf(source: string, char: string, index: number): readonly Edit[] {
  const newText = ordinary(source, char, index);
  return newText === undefined ? [] : [{ range: range(index, index + char.length), newText }];
}

function ordinary(source: string, char: string, index: number): string | undefined {
  if (INVISIBLE.test(char) || SELECTOR.test(char)) {
    if (char === BYTE_ORDER_MARK && index === 0) return undefined;
    const { segment, at } = segmentAround(source, index);
    return isAtWork(segment, at) ? undefined : '';
  }
  if (char === '＃') return isHeadingMark(source, index) ? '#' : undefined;
  return lookAlike(char);
}

function segmentAround(source: string, index: number): { readonly segment: string; readonly at: number } {
  let start = index;
  while (start > 0 && index - start < LONGEST_LOOK && !BORDER.test(source.charAt(start - 1))) start--;
  let end = index + 1;
  while (end < source.length && end - index < LONGEST_LOOK && !BORDER.test(source.charAt(end))) end++;
  return { segment: source.slice(start, end), at: index - start };
}

/** The line up to a mark of a heading: blanks, marks that show nothing, other marks. */
const BEFORE_MARK = /[\n\r][\s\u00ad\u200b-\u200f\u2060]{0,4}[#＃]{0,5}$/u;
/** `＃话题＃` is no heading: one mark alone wants a blank behind it. */
const AFTER_MARK = /^[#＃]{0,5}(?:[^\S\n\r]|[^#＃\n\r]{1,80}(?:[\n\r]|$))/u;

function isHeadingMark(source: string, index: number): boolean {
  const before = index < 10 ? `\n${source.slice(0, index)}` : source.slice(index - 10, index);
  return BEFORE_MARK.test(before) && AFTER_MARK.test(source.slice(index + 1, index + 100));
}

function placesOf(changes: readonly Edit[]): Pick<OrdinaryText, 'sourceOf' | 'wholeOf' | 'placeOf'> {
  const starts: number[] = [];
  let grown = 0;
  for (const { range: place, newText } of changes) {
    starts.push(place.start + grown);
    grown += newText.length - (place.end - place.start);
  }
  /** Where the unit at `offset` begins in the source, and where the character ends that it belongs to. */
  const unitAt = (offset: number): Range => {
    const index = lastUpTo(starts, offset);
    const change = changes[index];
    if (change === undefined) return range(offset, offset + 1);
    const beyond = offset - (starts[index] ?? 0) - change.newText.length;
    return beyond < 0 ? change.range : range(change.range.end + beyond, change.range.end + beyond + 1);
  };
  const inside = ({ start, end }: Range): Range => {
    const from = unitAt(start).start;
    return range(from, end > start ? Math.max(from, unitAt(end - 1).end) : from);
  };
  const sources = changes.map(({ range: place }) => place.start);
  return {
    placeOf: (offset) => {
      const index = lastUpTo(sources, offset);
      const change = changes[index];
      if (change === undefined) return offset;
      const beyond = offset - change.range.end;
      return (starts[index] ?? 0) + (beyond < 0 ? 0 : change.newText.length + beyond);
    },
    sourceOf: inside,
    wholeOf: ({ start, end }) => {
      const from = start === 0 ? 0 : unitAt(start - 1).end;
      return range(from, Math.max(from, unitAt(end).start));
    },
  };
}

/** Index of the last of the sorted numbers that is not above `limit`; -1 if all are. */
function lastUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
