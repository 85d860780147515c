import { AMONG, isInflow, isOutcome, isTime, sharesFacet, totalOf, totalOfYear } from '../enumerationWords.js';
import type { Figure, Frame } from '../figureFrame.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { placesOf, textOf } from './frameText.js';

/** A 5 件，B 16 件，共计 21 件 */
export function totals(frame: Frame, preceding: () => readonly Frame[]): readonly Enumeration[] {
  let from = 0;
  const marks = placesOf(frame, AMONG);
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    const kind = totalOf(whole, frame.figures[index - 1]) ?? (totalOfYear(whole) ? 'year' : undefined);
    if (kind === undefined) return [];
    const mark = marks.findLast((place) => place < whole.quantity.range.start) ?? 0;
    const own = frame.figures.slice(from, index).filter(({ quantity }) => quantity.range.start > mark);
    from = index + 1;
    const listed = own.length > 0 ? own : preceding().flatMap(({ figures }) => figures);
    if (kind === 'year' && !isOneKind(frame, listed)) return [];
    if (isOutcome(whole) && listed.some(isInflow)) return [];
    const built = fits(whole) && !listed.some((part) => totalOf(part) !== undefined) && build(whole, listed, []);
    if (built === undefined || built === false || built.parts.length < 2) return [];
    return [{ ...built, form: kind === 'plain' ? 'total' : 'sum', open: false }];
  });
}

/** Parts by time, or all of one view, so that the total of the year can only be theirs. */
const isOneKind = (frame: Frame, parts: readonly Figure[]): boolean =>
  sharesFacet(parts) ||
  parts.every(({ phrase, quantity }) => isTime(textOf(frame, phrase.start, quantity.range.start)));
