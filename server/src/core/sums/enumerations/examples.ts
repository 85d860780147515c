import { AMONG, EXAMPLES } from '../enumerationWords.js';
import type { Frame } from '../figureFrame.js';
import { build, wholeOf } from './build.js';
import type { Enumeration } from './enumeration.js';
import { between, placesOf, textOf } from './frameText.js';

/** 规范性文件 12 件，解读形式包括…: something else than the figure is what includes. */
function isDirect(between: string): boolean {
  const [, words = '', ...others] = between.split(/[，,：:]/u);
  return others.length === 0 && INTRODUCES.test(words.trim());
}
const INTRODUCES = /^(?:其中|主要|具体|分别|内容|一共){0,3}$/u;

/** 主要包括 A 20 条, or 包括：A 20 条 with the colon between. */
export function examples(frame: Frame): readonly Enumeration[] {
  return EXAMPLES.flatMap((word) => placesOf(frame, word)).flatMap((mark): readonly Enumeration[] => {
    const listed = between(frame, mark, frame.range.end);
    const [first] = listed;
    const before = frame.figures.filter(({ quantity }) => quantity.range.end <= mark);
    const whole = wholeOf(before, listed);
    if (first === undefined || whole === undefined || before.at(-1) !== whole) return [];
    if (first.phrase.start > mark && !/^.{2,3}[：:]\s*$/u.test(textOf(frame, mark, first.phrase.start))) return [];
    if (!isDirect(textOf(frame, whole.quantity.range.end, mark))) return [];
    const built = textOf(frame, mark, frame.range.end).includes(AMONG) ? undefined : build(whole, listed, before);
    return built === undefined ? [] : [{ ...built, form: 'examples', open: true }];
  });
}
