import { AMONG, isOpen } from '../enumerationWords.js';
import type { List } from './among.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { MANY, placesOf, textOf } from './frameText.js';

/** 6 次：线上 2 次，线下 4 次 */
export function colons({ frame, following }: List): readonly Enumeration[] {
  const [mark = frame.range.end] = placesOf(frame, AMONG);
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    const clause = frame.clauses[whole.clause];
    if (clause === undefined || !/[：:]/u.test(clause.mark) || whole.tail.length > 4 || !fits(whole)) return [];
    const listed = frame.figures.slice(index + 1, index + MANY).filter(({ quantity }) => quantity.range.end <= mark);
    const spread = listed.length === 1 && mark === frame.range.end ? following() : [];
    const built = build(whole, [...listed, ...spread.flatMap(({ figures }) => figures)], []);
    const words = textOf(frame, whole.quantity.range.end, mark) + spread.map(({ plain }) => plain).join('');
    return built === undefined ? [] : [{ ...built, form: 'colon', open: isOpen(words) }];
  });
}
