import { characters } from './characters.js';

/** How many full-width characters of a title have room on a line: 156 mm of 二号. */
const ROOM = 20;
/** A title of more lines is none, and is left to whoever draws it. */
const MOST = 4;

/** Words that a title is not divided in, though a dictionary would. */
const KEPT = /\d+年(?:度)?|政府信息公开|年度报告|工作报告|自然资源|[\w.-]+/gu;

/**
 * Where the lines of a title begin, beside the first: as few lines as its length needs, divided between words, in the
 * shape of a trapezium or a diamond, as GB/T 9704-2012 has it.
 */
export function shapeTitle(title: string): readonly number[] {
  const length = characters(title);
  const lines = Math.ceil(length / ROOM);
  if (lines < 2 || lines > MOST) return [];
  for (let count = lines; count <= lines + 1; count++) {
    const [best] = divisions(title, wordStarts(title), count)
      .filter((starts) => rowsOf(title, starts).every((row) => characters(row) <= ROOM))
      .map((starts) => ({ starts, cost: costOf(rowsOf(title, starts)) + partings(title, starts) }))
      .sort((a, b) => a.cost - b.cost);
    if (best !== undefined) return best.starts;
  }
  return [];
}

/** Places between words; punctuation goes with what stands before it. */
function wordStarts(title: string): readonly number[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)];
  const kept = [...title.matchAll(KEPT)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  return words
    .filter(({ isWordLike, segment }) => isWordLike === true || /^[《（(“]/u.test(segment))
    .map(({ index }) => index)
    .filter((index) => index > 0 && !/[《（(“]/u.test(title.charAt(index - 1)))
    .filter((index) => !kept.some(({ start, end }) => start < index && index < end));
}

function divisions(title: string, starts: readonly number[], count: number, from = 0): readonly (readonly number[])[] {
  if (count === 1) return [[]];
  return (
    starts
      .filter((start) => start > from && characters(title.slice(from, start)) <= ROOM)
      // What is left must have room too.
      .filter((start) => characters(title.slice(start)) <= ROOM * (count - 1))
      .flatMap((start) => divisions(title, starts, count - 1, start).map((rest) => [start, ...rest]))
  );
}

const rowsOf = (title: string, starts: readonly number[]): readonly string[] =>
  [0, ...starts].map((start, index) => title.slice(start, starts[index] ?? title.length));

/** A title is best divided between the issuer, the year and the matter. */
const partings = (title: string, starts: readonly number[]): number =>
  12 * starts.filter((start) => !/^(?:\d{4}年|关于|政府信息公开)/u.test(title.slice(start))).length;

/** Small for rows of much the same length that ascend, descend, or are longest in the middle; no two are equal. */
function costOf(rows: readonly string[]): number {
  const widths = rows.map(characters);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0));
  const equal = steps.filter((step) => step === 0).length;
  // A waist, narrower than what is above and below, is the one shape that is not allowed.
  const waists = steps.slice(1).filter((step, index) => (steps[index] ?? 0) < 0 && step > 0).length;
  return uneven + 50 * equal + 100 * waists + 3 * rows.filter((row) => /[的和与及]$/u.test(row)).length;
}
