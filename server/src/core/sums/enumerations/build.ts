import {
  isChallenge,
  isCompared,
  isEach,
  isOutcome,
  isOutstanding,
  sharesFacet,
  totalOf,
} from '../enumerationWords.js';
import type { Figure } from '../figureFrame.js';
import type { Enumeration } from './enumeration.js';
import { isSame, LOOK_BACK } from './frameText.js';

/** An enumeration as far as its figures tell. */
export type Built = Omit<Enumeration, 'form' | 'open'>;

const COUNTERS = /^(?:[个件条次项份篇起批宗例封]|人次|件次|场次|批次)$/u;

/** Whether the figure may be a whole. */
export const fits = (whole: Figure): boolean => whole.certain && !isCompared(whole) && !isEach(whole);

/** The figure nearest before the list in whose unit something is listed. */
export function wholeOf(before: readonly Figure[], listed: readonly Figure[]): Figure | undefined {
  const units = new Set(listed.map(({ unit }) => unit));
  const nearest = before.slice(-LOOK_BACK).findLast((figure) => units.has(figure.unit) && !isCompared(figure));
  return nearest !== undefined && fits(nearest) ? nearest : undefined;
}

/** 予以公开 30 件，不予公开 18 件，行政复议 3 件: reviews are no answers. */
const isOfAnotherList = (figure: Figure, listed: readonly Figure[], index: number): boolean =>
  index > 1 && isChallenge(figure) && sharesFacet(listed.slice(0, index));

/** Sorts what is listed into parts and figures of another unit; undefined if a figure of the list is uncertain. */
export function build(whole: Figure, figures: readonly Figure[], before: readonly Figure[]): Built | undefined {
  const compared = figures.filter((figure) => !isCompared(figure));
  const done = isOutcome(whole);
  const stop = compared.findIndex(
    (figure, index) =>
      totalOf(figure) !== undefined || (done && isOutstanding(figure)) || isOfAnotherList(figure, compared, index),
  );
  const listed = stop < 0 ? compared : compared.slice(0, stop);
  const parts = listed.filter(({ unit }) => unit === whole.unit);
  if (parts.some((part) => !part.certain || isEach(part)) || listed.some(({ unit }) => unit === '')) return undefined;
  const counted = new Set(parts.map(({ clause }) => clause));
  const foreign = listed.filter(
    ({ unit, certain, label, tail, clause }) =>
      unit !== whole.unit && certain && label !== '' && tail === '' && COUNTERS.test(unit) && !counted.has(clause),
  );
  const otherUnits = listed.filter(({ unit, certain }) => unit !== whole.unit && certain);
  const others = before.slice(-LOOK_BACK).filter((figure) => !isSame(figure, whole) && figure.unit === whole.unit);
  return { whole, parts, foreign, otherUnits, others };
}
