import { AMONG, countsAll, isCompared, isOpen, isRest, sharesFacet, startsAnew } from '../enumerationWords.js';
import type { Figure, Frame } from '../figureFrame.js';
import { build, fits, wholeOf, type Built } from './build.js';
import type { Enumeration } from './enumeration.js';
import { between, LOOK_BACK, placesOf, textOf } from './frameText.js';

/** The frame that holds a list, and the sentences in which it may go on. */
export interface List {
  readonly frame: Frame;
  readonly following: () => readonly Frame[];
}

/** What 其中 divides: the figure before it, in the sentence or the one before. */
export function among({ frame, following }: List, wholesBefore: readonly Figure[]): readonly Enumeration[] {
  const marks = placesOf(frame, AMONG);
  return marks.flatMap((mark, index): readonly Enumeration[] => {
    const end = marks[index + 1] ?? frame.range.end;
    const own = frame.figures.filter(({ quantity }) => quantity.range.end <= mark);
    const before = own.length > 0 || index > 0 ? own : wholesBefore;
    const listed = between(frame, mark, end);
    const isLast = index === marks.length - 1;
    const taken = isLast ? listed : listed.slice(0, -1);
    const nearest = wholeOf(before, taken) ?? namedWhole(before, taken);
    const wholes = nearest === undefined ? [] : [nearest, ...besideOf(frame, nearest, before)];
    const [whole, ...beside] = meantBy(taken, wholes);
    if (whole === undefined || isFar(frame, mark, listed) || listed.some(isWhole)) return [];
    const after = isLast ? following() : [];
    const spread = listed.length === 1 ? continuing(listed, after) : [];
    const parts = [...taken, ...spread.flatMap(({ figures }) => figures)].filter(
      (part) => !isRated(frame, whole, part),
    );
    const built = build(whole, parts, before);
    const words = [textOf(frame, mark, end), ...spread.map(({ plain }) => plain)].join('');
    if (built === undefined) return [];
    if (own.length === 0 && isOneView(whole, before) && isTooMuch(built)) return [];
    const goesOn = listed.length > 1 && mayGoOn(built, after[0]);
    return [{ ...built, beside, form: 'among', open: goesOn || isOpen(words) }];
  });
}

/** 26 份公开申请，其中 A 2 件，B 24 件: an application is counted as 件, whatever its whole is counted in. */
function namedWhole(before: readonly Figure[], listed: readonly Figure[]): Figure | undefined {
  const nearest = before.at(-1);
  const units = new Set(listed.map(({ unit }) => unit));
  if (nearest === undefined || !fits(nearest) || units.size !== 1 || !units.has('件')) return undefined;
  const isApplication = (nearest.label + nearest.tail).includes('申请') || nearest.tail.endsWith('件');
  return isApplication && /^[份例宗起]$/u.test(nearest.unit) ? { ...nearest, unit: '件' } : undefined;
}

/** 其中 2023 年公开的 620 条中，…: what follows divides that figure. */
const isWhole = ({ tail }: Figure): boolean => /(?:^|[^其])中$/u.test(tail);

/** 其中网站 154 条；微信 123 条, up to a sentence that begins with something else: ；收到留言 30 条. */
function continuing([first]: readonly Figure[], frames: readonly Frame[]): readonly Frame[] {
  const stop = frames.findIndex(({ figures: [next] }) => {
    if (first === undefined || next === undefined) return false;
    return (
      (countsAll(next) && !(isNamed(first) && isNamed(next)) && !isRestOf(first, next)) ||
      (startsAnew(next) && next.label.slice(0, 2) !== first.label.replace(AMONG, '').slice(0, 2))
    );
  });
  return stop < 0 ? frames : frames.slice(0, stop);
}

/** 其中：财税政策共 3 条；预算报告共 4 条: each part says how many there are of it. */
const isNamed = ({ label }: Figure): boolean =>
  /^(?!全年|本年|累计|合计|总计|以上|[一二两三四五六七八九]类).{2,}共$/u.test(
    label.replace(AMONG, '').replace(/^[：:，,]/u, ''),
  );

/** 其中概况类信息 105 条；其他信息共计 204 条: the rest of the same things closes the list, however it is counted. */
const isRestOf = (first: Figure, next: Figure): boolean =>
  isRest(next) && next.label.replace(/(?:共|共计|合计|总计)$/u, '').endsWith(first.label.slice(-2));

/** 自然人 2 件，法人 2 件。其中 3 件已答复，1 件结转: the sentence divides what both are of, not the last of them. */
const isOneView = (whole: Figure, before: readonly Figure[]): boolean =>
  before.some((other) => other !== whole && other.unit === whole.unit && sharesFacet([other, whole]));

const isTooMuch = ({ whole, parts }: Built): boolean =>
  !sharesFacet([whole, ...parts]) && parts.reduce((rest, { value }) => rest.minus(value), whole.value).lt(0);

/** 予以公开 22 件，部分公开 5 件；不予公开 3 件: the next sentence may hold another part, if there is room for one. */
function mayGoOn({ whole, parts }: Built, next: Frame | undefined): boolean {
  const figure = next?.figures.find(({ unit }) => unit === whole.unit);
  const lack = parts.reduce((rest, { value }) => rest.minus(value), whole.value);
  return figure?.value.lte(lack) ?? false;
}

/** 其中 speaks of what follows it, not of figures several clauses later. */
const isFar = (frame: Frame, mark: number, [first]: readonly Figure[]): boolean =>
  first !== undefined && (textOf(frame, mark, first.quantity.range.start).match(/[，,：:]/gu) ?? []).length > 2;

/** 办理复议 7 起、诉讼 3 起，其中…: what is divided may be either, or both. */
const besideOf = ({ clauses }: Frame, whole: Figure, before: readonly Figure[]): readonly Figure[] =>
  before
    .slice(-LOOK_BACK)
    .filter(
      (other) =>
        other.unit === whole.unit &&
        !isCompared(other) &&
        other.clause === whole.clause - 1 &&
        clauses[other.clause]?.mark === '、',
    );

/** 微博 1563 条、微信 412 条，其中原创微博…，转发微博…: the parts name the whole that they divide. */
function meantBy(parts: readonly Figure[], wholes: readonly Figure[]): readonly Figure[] {
  const named = wholes.filter(
    ({ label }) => label.length > 1 && parts.every((part) => part.label.includes(label.slice(-2))),
  );
  return wholes.length > 1 && named.length === 1 ? named : wholes;
}

/** 提案 187 件，其中会后 17 件，立案 175 件，立案率 93.6%: what a rate is taken of is another view of the whole. */
function isRated(frame: Frame, whole: Figure, part: Figure): boolean {
  const { end } = part.quantity.range;
  const rate = frame.percents.find(({ range }) => range.start >= end);
  const next = frame.figures.find(({ quantity }) => quantity.range.start >= end);
  if (rate === undefined || rate.value.eq(100) || whole.value.eq(0)) return false;
  if (next !== undefined && next.quantity.range.start < rate.range.start) return false;
  const words = textOf(frame, end, rate.range.start);
  return words.includes('率') && part.value.times(100).div(whole.value).minus(rate.value).abs().lt(0.5);
}
