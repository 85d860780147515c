import { AMONG, countsAll, isOpen, isState } from '../enumerationWords.js';
import type { Figure, Frame } from '../figureFrame.js';
import { isSet } from '../partKinds.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { LOOK_BACK, MANY, placesOf, textOf } from './frameText.js';

/** Without a word that ties them, only clauses that repeat a noun of the whole, or say what became of a number. */
export function alike(frame: Frame): readonly Enumeration[] {
  const [mark = frame.range.end] = placesOf(frame, AMONG);
  return frame.figures.flatMap((whole, index): readonly Enumeration[] => {
    const [first] = frame.figures.slice(index + 1, index + 2);
    // Behind 其中 the figures are parts.
    if (!fits(whole) || mark < whole.quantity.range.end) return [];
    if (first?.unit !== whole.unit || first.joined || !(index === 0 || countsAll(whole))) return [];
    const rest = frame.figures.slice(index + 1, index + MANY);
    const belongs = relation(whole, rest);
    const isListed = (part: Figure, at: number): boolean =>
      belongs(part) || part.joined || (at === 0 && rest[1]?.joined === true);
    const stop = rest.findIndex((part, at) => part.unit !== whole.unit || !isListed(part, at));
    const listed = stop < 0 ? rest : rest.slice(0, stop);
    if (listed.filter(belongs).length * 2 < listed.length + 1) return [];
    if (listed.length < (countsAll(whole) ? 2 : 3) || rest[stop]?.unit === whole.unit) return [];
    if (isSet([whole, ...listed])) return [];
    const words = textOf(frame, whole.quantity.range.end, listed.at(-1)?.quantity.range.end ?? frame.range.end);
    const before = frame.figures.slice(Math.max(0, index - LOOK_BACK), index);
    const built = words.includes(AMONG) ? undefined : build(whole, listed, before);
    return built === undefined ? [] : [{ ...built, form: 'alike', open: isOpen(words) }];
  });
}

/** 主动公开 120 件，依申请公开 60 件: what is shared is no noun. */
const VERB = /公开|发布|办理|答复|办结/u;

/** What the first parts share with the whole, the others must share too. */
function relation(whole: Figure, [first, second]: readonly Figure[]): (part: Figure) => boolean {
  const nouns = [first, second].map((part) => part?.label.slice(-2) ?? '');
  const noun = nouns.find((each) => each.length === 2 && !VERB.test(each) && (whole.label + whole.tail).includes(each));
  if (noun !== undefined) return ({ label }) => label.endsWith(noun);
  if (!countsAll(whole)) return () => false;
  if (first?.label === '') return ({ label, tail }) => label === '' && tail !== '';
  return isState;
}
