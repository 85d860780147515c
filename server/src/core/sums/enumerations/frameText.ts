import type { Range } from '../../text/range.js';
import type { Figure, Frame } from '../figureFrame.js';

/** More figures than any sentence has; keeps the work linear. */
export const MANY = 60;
export const LOOK_BACK = 12;

/** The figures from `start` to `end`. */
export const between = ({ figures }: Frame, start: number, end: number): readonly Figure[] =>
  figures.filter(({ quantity }) => quantity.range.start >= start && quantity.range.end <= end).slice(0, MANY);

export const textOf = ({ plain, range: { start } }: Frame, from: number, to: number): string =>
  plain.slice(from - start, to - start);

/** Where the word stands in the frame, outside its brackets. */
export function placesOf(
  { plain, range: { start } }: { readonly plain: string; readonly range: Range },
  word: string,
): readonly number[] {
  const places: number[] = [];
  for (let at = plain.indexOf(word); at >= 0 && places.length < LOOK_BACK; at = plain.indexOf(word, at + word.length)) {
    places.push(start + at);
  }
  return places;
}

export const isSame = (a: Figure, b: Figure): boolean => a.quantity === b.quantity;
