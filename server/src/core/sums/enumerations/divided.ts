import { AMONG, countsAll, isInflow, isOpen, isView } from '../enumerationWords.js';
import type { Figure, Frame } from '../figureFrame.js';
import { dividesWhole, isSet } from '../partKinds.js';
import type { List } from './among.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { isSame, LOOK_BACK, MANY, placesOf, textOf } from './frameText.js';

/**
 * No word ties the parts to the whole, but the author says by what it is divided (从申请主体看), or the parts are all
 * there are of a kind: 主办 6 件、协办 9 件. `before`: the figures of the sentence before, which may hold the whole.
 */
export function divided({ frame, following }: List, before: readonly Figure[]): readonly Enumeration[] {
  const [mark = frame.range.end] = placesOf(frame, AMONG);
  const figures = frame.figures.filter(({ quantity }) => quantity.range.end <= mark).slice(0, MANY);
  const own = figures.flatMap((whole, index): readonly Enumeration[] => {
    if (index > 0 && !countsAll(whole)) return [];
    const behind = figures.slice(index + 1);
    return listOf({ frame, following }, whole, behind, figures.slice(Math.max(0, index - LOOK_BACK), index));
  });
  const [first] = figures;
  const whole = first === undefined || isOfOther(frame, first) ? undefined : wholeBefore(frame, before, first);
  return whole === undefined ? own : [...own, ...listOf({ frame, following }, whole, figures, before)];
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
  { frame, following }: List,
  whole: Figure,
  behind: readonly Figure[],
  before: readonly Figure[],
): readonly Enumeration[] {
  const [first] = behind;
  if (first === undefined || !fits(whole)) return [];
  const from = Math.max(whole.quantity.range.end, frame.range.start);
  const byView = isView(textOf(frame, from, first.quantity.range.start));
  // 从答复类型看，予以公开 31 件；部分公开 12 件
  const spread = byView && behind.length === 1 ? following() : [];
  const all = [...behind, ...spread.flatMap(({ figures }) => figures)].slice(0, MANY);
  const stop = all.findIndex((part) => part.unit !== whole.unit || countsAll(part));
  const listed = stop < 0 ? all : all.slice(0, stop);
  if (listed.length < 2 || !(byView || isKind(whole, listed))) return [];
  const words = textOf(frame, from, frame.range.end) + spread.map(({ plain }) => plain).join('');
  const others = before.filter((figure) => !isSame(figure, whole));
  const built = build(whole, listed, others);
  return built === undefined ? [] : [{ ...built, form: 'divided', open: isOpen(words) }];
}

/** Parts of a kind that leaves nothing out; not where the whole is one of them. */
function isKind(whole: Figure, listed: readonly Figure[]): boolean {
  const all = [whole, ...listed];
  if (listed[0]?.joined === true || isSet(all) || all.every(isAspect)) return false;
  return listed.every(isAspect) || dividesWhole(listed, mayHoldMore(whole) ? 'origin' : 'all');
}

/** 在政策文件方面 20 条, 镇级 2 个 */
const isAspect = ({ label }: Figure): boolean => /^在.{1,20}(?:方面|领域)|[省市县区镇乡村]级$/u.test(label);

/** What became of applications and cases received may be told with those of the year before. */
const mayHoldMore = (whole: Figure): boolean =>
  isInflow(whole) && CARRIED.test(whole.label + whole.tail) && !/^[对在]/u.test(whole.label);

const CARRIED = /申请|复议|诉讼|案件|信访/u;
