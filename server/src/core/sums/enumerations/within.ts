import { AMONG, isOpen } from '../enumerationWords.js';
import type { Frame } from '../figureFrame.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { LOOK_BACK, MANY, placesOf, textOf } from './frameText.js';

/** 21 件建议提案中，建议 8 件，提案 13 件 */
export function within(frame: Frame): readonly Enumeration[] {
  const [mark = frame.range.end] = placesOf(frame, AMONG);
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    if (!/(?:^|[^其])中$/u.test(whole.tail) || !fits(whole)) return [];
    const listed = frame.figures.slice(index + 1, index + MANY).filter(({ quantity }) => quantity.range.end <= mark);
    // 公开的 90 条信息中，电子化的共 90 条，…: what follows divides them in one way or another.
    if (listed.some((part) => part.unit === whole.unit && part.value.eq(whole.value))) return [];
    const built = build(whole, listed, frame.figures.slice(Math.max(0, index - LOOK_BACK), index));
    const words = textOf(frame, whole.quantity.range.end, mark);
    return built === undefined || mark < whole.quantity.range.end
      ? []
      : [{ ...built, form: 'within', open: isOpen(words) }];
  });
}
