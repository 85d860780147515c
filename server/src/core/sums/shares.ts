import type { Share } from './share.js';
import { countsAll, isCompared, isEach } from './enumerationWords.js';
import { frameOf, type Figure, type Frame, type InnerFrame } from './figureFrame.js';
import { oddShares } from './oddShares.js';
import type { Percent } from '../prose/quantity.js';
import type { ProseParagraph } from '../prose/paragraph.js';
import words from './data/shareWords.json' with { type: 'json' };

const alternatives = (list: readonly string[]): string => list.join('|');
const NOT_SHARE = new RegExp(alternatives(words.notShare), 'u');
/** 占, 占比, 占总数的, 占比为, 占全部申请的. */
const SHARE = /占(?<of>[^占]{0,14}?)(?:比例|比重|比)?(?:约?为|达到?|的|是)?$/u;
const RATE = new RegExp(
  `(?<time>${alternatives(words.inTime)})?(?:主动)?(?<done>${alternatives(words.rates.map(({ word }) => word))})率(?:约?为|达到?|是|均为|均达到?)?$`,
  'u',
);
const ALL = new RegExp(alternatives(words.all), 'u');
const ELSEWHERE = new RegExp(alternatives(words.elsewhere), 'u');
const IN_TIME = new RegExp(alternatives(words.inTime), 'u');
/** Requests of one year are often answered in the next, and still all in time. */
const CARRIED = /申请|结转|到期|应/u;
const LOOK_BACK = 12;
/** What ties a whole to its parts, and how far apart they may stand. */
const DIVIDED = /其中|[：:]|分为/u;
const FAR = 600;

/** Percentages whose part and whole the sentence, or the one before, names beyond doubt. */
export function readShares(text: string, { sentences }: ProseParagraph): readonly Share[] {
  if (!sentences.some(({ quantities }) => quantities.some(({ kind }) => kind === 'percent'))) return [];
  const frames = sentences.map((sentence) => frameOf(text, sentence));
  // Sentences that ； divides count as one.
  let previous: readonly Figure[] = [];
  let current: readonly Figure[] = [];
  const found = frames.flatMap((frame, index) => {
    const around = { before: [...previous, ...current].slice(-LOOK_BACK), after: frames[index + 1]?.figures ?? [] };
    const own = [
      ...sharesIn(text, frame, around),
      ...frame.inner.flatMap((inner) => bracketed(text, frame, inner, around)),
    ];
    current = [...current, ...wholesOf(frame)].slice(-LOOK_BACK);
    if (!/[；;]/u.test(sentences[index]?.mark ?? '')) {
      previous = current;
      current = [];
    }
    return own;
  });
  const told = new Set(found.map(({ percent }) => percent));
  return [...found, ...oddShares(text, frames).filter(({ percent }) => !told.has(percent))];
}

interface Around {
  readonly before: readonly Figure[];
  readonly after: readonly Figure[];
}

/** 30 条（占 5%）: the bracket speaks of the figure before it. */
function bracketed(text: string, frame: Frame, inner: InnerFrame, { before, after }: Around): readonly Share[] {
  const { opener, percents } = inner;
  const [percent] = percents;
  if (opener === undefined || percent === undefined || inner.figures.length > 0 || percents.length > 1) return [];
  const at = frame.figures.indexOf(opener);
  return judged(text, percent, labelOf(inner, percent), {
    own: frame.figures.slice(Math.max(0, at + 1 - LOOK_BACK), at + 1),
    before,
    after: [...frame.figures.slice(at + 1, at + 1 + LOOK_BACK), ...after.slice(0, LOOK_BACK)],
  });
}

/** The figures that no percentage follows: those it follows are parts. */
function wholesOf({ figures, percents }: Frame): readonly Figure[] {
  let next = 0;
  return figures.filter(({ quantity }, index) => {
    while ((percents[next]?.range.start ?? Infinity) < quantity.range.end) next++;
    const following = figures[index + 1]?.quantity.range.start ?? Infinity;
    return (percents[next]?.range.start ?? Infinity) > following || percents[next] === undefined;
  });
}

function sharesIn(text: string, frame: Frame, { before, after }: Around): readonly Share[] {
  let next = 0;
  return frame.percents.flatMap((percent, index): readonly Share[] => {
    while ((frame.figures[next]?.quantity.range.start ?? Infinity) < percent.range.start) next++;
    const own = frame.figures.slice(Math.max(0, next - LOOK_BACK), next);
    const part = own.at(-1);
    // A second percentage behind one figure is not its share.
    const taken = (frame.percents[index - 1]?.range.start ?? -1) > (part?.quantity.range.start ?? 0);
    if (part === undefined || taken) return [];
    const behind = [...frame.figures.slice(next, next + LOOK_BACK), ...after.slice(0, LOOK_BACK)];
    return judged(text, percent, labelOf(frame, percent), { own, before, after: behind });
  });
}

interface Near extends Around {
  /** Figures of the sentence up to the percentage. */
  readonly own: readonly Figure[];
}

function judged(text: string, percent: Percent, label: string, near: Near): readonly Share[] {
  if (percent.approximation !== undefined || NOT_SHARE.test(label)) return [];
  const share = shareOf(text, label, near) ?? rateOf(text, label, near);
  if (share === undefined) return [];
  const { part, whole } = share;
  const others = [...near.before, ...near.own, ...near.after.filter(countsAll)].filter(
    (figure) => figure.unit === part.unit && figure !== part && figure !== whole,
  );
  return [{ percent, part, whole, others }];
}

/** What stands before the percentage in its clause, 30 characters at most. */
function labelOf({ plain, range: { start } }: Frame, percent: Percent): string {
  const before = plain.slice(Math.max(0, percent.range.start - start - 30), percent.range.start - start);
  return (before.split(/[，,；;。、：:]/u).at(-1) ?? '').replace(/\s+/gu, '');
}

/** 42 件，占总数的 42.86%: of the figure right before, in the one whole that is divided or says that it counts all. */
function shareOf(text: string, label: string, { own, before }: Near): Pick<Share, 'part' | 'whole'> | undefined {
  const match = SHARE.exec(label);
  const of = match?.groups?.['of'];
  if (match === null || of === undefined || (of !== '' && !ALL.test(of)) || ELSEWHERE.test(of)) return undefined;
  const part = own.at(-1);
  if (part === undefined || !usable(part) || !isOf(part, label.slice(0, match.index))) return undefined;
  const candidates = [...before, ...own].filter((figure) => figure !== part && figure.unit === part.unit);
  const wholes = candidates.filter(
    (figure) =>
      usable(figure) &&
      figure.value.gte(part.value) &&
      (countsAll(figure) || isDivided(text, figure.quantity.range.end, part.quantity.range.start)),
  );
  const [whole] = wholes;
  if (whole === undefined) return undefined;
  if (candidates.length === 1) return { part, whole };
  // The same number again says the whole again: 公开 80 条，主动公开 80 条.
  const rest = candidates.filter((figure) => figure !== whole && !figure.value.eq(whole.value));
  // Parts listed before stand between the whole and the part: together they do not exceed it.
  const sum = rest.reduce((value, figure) => value.plus(figure.value), part.value);
  return rest.every(usable) && sum.lte(whole.value) ? { part, whole } : undefined;
}

/** Whether the subject before 占 is the part: 网上申请占 69%, and not 主动公开及依申请公开总条数占 79%. */
function isOf({ label, tail }: Figure, subject: string): boolean {
  const words = subject.replace(PARTICLES, '');
  return words === '' || (label + tail).includes(words);
}

const PARTICLES = new RegExp(alternatives(words.particles), 'gu');

const isDivided = (text: string, from: number, to: number): boolean =>
  to - from < FAR && DIVIDED.test(text.slice(from, to));

/** 收到留言 40 条，回复 36 条，回复率 90%. */
function rateOf(text: string, label: string, { own, before }: Near): Pick<Share, 'part' | 'whole'> | undefined {
  const match = RATE.exec(label)?.groups;
  const done = words.rates.find(({ word }) => word === match?.['done'])?.done;
  const [whole, part, ...rest] = own.length === 1 ? [before.at(-1), own[0]] : own.slice(-3);
  if (done === undefined || whole === undefined || part === undefined || rest.length > 0) return undefined;
  const says = done.some((word) => part.label.endsWith(word) || part.label.endsWith(`${word}了`));
  if (!says || part.unit !== whole.unit || !usable(part) || !usable(whole) || part.value.gt(whole.value))
    return undefined;
  if (own.length === 1 && !isDivided(text, whole.quantity.range.end, part.quantity.range.start)) return undefined;
  if (match?.['time'] !== undefined && !IN_TIME.test(part.label)) return undefined;
  return CARRIED.test(whole.label) ? undefined : { part, whole };
}

const usable = (figure: Figure): boolean => figure.certain && !isCompared(figure) && !isEach(figure);
