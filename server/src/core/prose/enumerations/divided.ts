import { AMONG, countsAll, isInflow, isOpen, isView } from '../enumerationWords.js';
import type { Figure, Frame } from '../figureFrame.js';
import { dividesWhole, isSet } from '../partKinds.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { isSame, LOOK_BACK, MANY, placesOf, textOf } from './frameText.js';

/**
 * No word ties the parts to the whole, but the author says by what it is divided (从申请主体看), or the parts are all
 * there are of a kind: 主办 6 件、协办 9 件. `before`: the figures of the sentence before, which may hold the whole.
 */
export function divided(frame: Frame, before: readonly Figure[]): readonly Enumeration[] {
  const [mark = frame.range.end] = placesOf(frame, AMONG);
  const figures = frame.figures.filter(({ quantity }) => quantity.range.end <= mark).slice(0, MANY);
  const own = figures.flatMap((whole, index): readonly Enumeration[] => {
    if (index > 0 && !countsAll(whole)) return [];
    return listOf(frame, whole, figures.slice(index + 1), figures.slice(Math.max(0, index - LOOK_BACK), index));
  });
  const [first] = figures;
  const whole = first === undefined || isOfOther(frame, first) ? undefined : wholeBefore(frame, before, first);
  return whole === undefined ? own : [...own, ...listOf(frame, whole, figures, before)];
}

/** The only figure before that says it counts all; the nearest, where the author names another view of it. */
function wholeBefore(frame: Frame, before: readonly Figure[], first: Figure): Figure | undefined {
  const same = before.filter(({ unit }) => unit === first.unit);
  const [whole, ...others] = same.filter(countsAll);
  if (whole !== undefined) return others.length === 0 ? whole : undefined;
  return isView(textOf(frame, frame.range.start, first.quantity.range.start)) ? same.at(-1) : undefined;
}

/** 在已立案的提案中，集体提案…: the sentence names its own whole. */
const isOfOther = (frame: Frame, first: Figure): boolean =>
  /[中里][，,]/u.test(textOf(frame, frame.range.start, first.quantity.range.start));

function listOf(
  frame: Frame,
  whole: Figure,
  behind: readonly Figure[],
  before: readonly Figure[],
): readonly Enumeration[] {
  const stop = behind.findIndex((part) => part.unit !== whole.unit || countsAll(part));
  const listed = stop < 0 ? behind : behind.slice(0, stop);
  const [first] = listed;
  if (first === undefined || listed.length < 2 || !fits(whole)) return [];
  const from = Math.max(whole.quantity.range.end, frame.range.start);
  const byView = isView(textOf(frame, from, first.quantity.range.start));
  if (!byView && (first.joined || isSet([whole, ...listed]) || [whole, ...listed].every(isAspect))) return [];
  if (!byView && !isKind(whole, listed) && !listed.every(isAspect)) return [];
  const words = textOf(frame, from, listed.at(-1)?.quantity.range.end ?? from);
  const built = build(
    whole,
    listed,
    before.filter((figure) => !isSame(figure, whole)),
  );
  return built === undefined ? [] : [{ ...built, form: 'divided', open: isOpen(words) }];
}

/** 在政策文件方面 20 条, 镇级 2 个 */
const isAspect = ({ label }: Figure): boolean => /^在.{1,20}(?:方面|领域)|[省市县区镇乡村]级$/u.test(label);

/** What became of the applications received may be told with those of the year before. */
const isKind = (whole: Figure, listed: readonly Figure[]): boolean =>
  dividesWhole(listed, isInflow(whole) && !/^[对在]/u.test(whole.label) ? 'origin' : 'all');
