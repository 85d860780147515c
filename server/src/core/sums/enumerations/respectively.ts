import { isOpen } from '../enumerationWords.js';
import type { Figure, Frame } from '../figureFrame.js';
import { build, wholeOf } from './build.js';
import type { Enumeration } from './enumeration.js';
import { between, placesOf, textOf } from './frameText.js';

const RESPECTIVELY = '分别';
/** 9 件，具体为 A 6 件，B 3 件 */
const NAMELY = ['具体为', '具体是'];
const OTHER_YEAR = /年|上半|下半|季度/u;

/** 17 件，网络、信函分别为 9 件、8 件; 320 条，分别为：政策文件 20 条，工作动态 300 条. */
export function respectively(frame: Frame): readonly Enumeration[] {
  return [RESPECTIVELY, ...NAMELY]
    .flatMap((word) => placesOf(frame, word))
    .flatMap((mark): readonly Enumeration[] => {
      const after = between(frame, mark, frame.range.end);
      const [first] = after;
      const before = frame.figures.filter(({ quantity }) => quantity.range.end <= mark);
      const whole = wholeOf(before, after);
      if (first === undefined || whole === undefined) return [];
      if (OTHER_YEAR.test(textOf(frame, whole.quantity.range.end, mark))) return [];
      const parts = isLabelled(frame, mark, first) ? after : unlabelled(after);
      const built = parts.length === 0 ? undefined : build(whole, parts, before);
      const words = textOf(frame, mark, parts.at(-1)?.quantity.range.end ?? mark);
      return built === undefined ? [] : [{ ...built, form: 'respectively', open: isOpen(words) }];
    });
}

/** 分别为：政策文件 20 条: each part has its own label. */
const isLabelled = (frame: Frame, mark: number, first: Figure): boolean =>
  /^(?:分别(?:为|是|有|包括)?|具体[为是])[：:]?\s*$/u.test(textOf(frame, mark, Math.max(mark, first.phrase.start))) ||
  /^(?:分别(?:为|是|有)|具体[为是])[^，、：]{2,}$/u.test(first.label);

/** 分别为 9 件、8 件 */
function unlabelled(after: readonly Figure[]): readonly Figure[] {
  if (after[0]?.label.includes(RESPECTIVELY) !== true) return [];
  const stop = after.findIndex((part, index) => index > 0 && !/^(?:和|及|与|以及)?$/u.test(part.label));
  return stop < 0 ? after : after.slice(0, stop);
}
