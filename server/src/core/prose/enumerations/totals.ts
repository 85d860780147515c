import { AMONG, isInflow, isOutcome, totalOf } from '../enumerationWords.js';
import type { Frame } from '../figureFrame.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { placesOf } from './frameText.js';

/** A 5 件，B 16 件，共计 21 件 */
export function totals(frame: Frame, preceding: () => readonly Frame[]): readonly Enumeration[] {
  let from = 0;
  const marks = placesOf(frame, AMONG);
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    const kind = totalOf(whole, frame.figures[index - 1]);
    if (kind === undefined) return [];
    const mark = marks.findLast((place) => place < whole.quantity.range.start) ?? 0;
    const own = frame.figures.slice(from, index).filter(({ quantity }) => quantity.range.start > mark);
    from = index + 1;
    const listed = own.length > 0 ? own : preceding().flatMap(({ figures }) => figures);
    if (isOutcome(whole) && listed.some(isInflow)) return [];
    const built = fits(whole) && !listed.some((part) => totalOf(part) !== undefined) && build(whole, listed, []);
    if (built === undefined || built === false || built.parts.length < 2) return [];
    return [{ ...built, form: kind === 'plain' ? 'total' : 'sum', open: false }];
  });
}
