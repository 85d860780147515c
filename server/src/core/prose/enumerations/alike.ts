import { AMONG, countsAll, isOpen, isState } from '../enumerationWords.js';
import type { Figure, Frame } from '../figureFrame.js';
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
    if (first?.unit !== whole.unit || !(index === 0 || countsAll(whole))) return [];
    const belongs = relation(whole, first);
    const rest = frame.figures.slice(index + 1, index + MANY);
    const stop = rest.findIndex((part) => part.unit !== whole.unit || !belongs(part));
    const listed = stop < 0 ? rest : rest.slice(0, stop);
    if (listed.length < (countsAll(whole) ? 2 : 3) || rest[stop]?.unit === whole.unit) return [];
    const words = textOf(frame, whole.quantity.range.end, listed.at(-1)?.quantity.range.end ?? frame.range.end);
    const before = frame.figures.slice(Math.max(0, index - LOOK_BACK), index);
    const built = words.includes(AMONG) ? undefined : build(whole, listed, before);
    return built === undefined ? [] : [{ ...built, form: 'alike', open: isOpen(words) }];
  });
}

/** What the first part shares with the whole, the others must share too. */
function relation(whole: Figure, first: Figure): (part: Figure) => boolean {
  const noun = first.label.slice(-2);
  if (noun.length === 2 && whole.label.includes(noun)) return ({ label }) => label.endsWith(noun);
  if (!countsAll(whole)) return () => false;
  if (first.label === '') return ({ label, tail }) => label === '' && tail !== '';
  return isState;
}
