import type Big from 'big.js';
import { isCompared, isEach } from './enumerationWords.js';
import { shareRuns, type SharedFigure } from './enumerations/shareRuns.js';
import type { Figure, Frame } from './figureFrame.js';
import { precisionOf } from '../prose/precision.js';
import type { Share } from './share.js';

/** So many parts in a row tell by their shares what they are parts of. */
const LEAST = 3;
const SHARE = /^[，,（(]?\s*占/u;

/**
 * 答复 800 件。公开 258 件，占 33.9%；不予公开 40 件，占 5%；无法提供 280 件，占 35%: all shares but one are of one
 * figure, whatever stands between it and them, so that the one is wrong.
 */
export const oddShares = (text: string, frames: readonly Frame[]): readonly Share[] =>
  shareRuns(frames, ({ certain }, words) => certain && SHARE.test(words)).flatMap(
    ({ before, run }) => oddOf(text, before, run) ?? [],
  );

function oddOf(text: string, before: readonly Figure[], run: readonly SharedFigure[]): Share | undefined {
  if (run.length < LEAST) return undefined;
  const wholes = before.filter(
    (figure) =>
      figure.unit === run[0]?.figure.unit &&
      figure.certain &&
      figure.value.gt(0) &&
      !isCompared(figure) &&
      !isEach(figure),
  );
  const readings = wholes.map((whole) => ({ whole, odd: run.filter((each) => !isShareOf(text, each, whole.value)) }));
  if (readings.some(({ odd }) => odd.length === 0)) return undefined;
  const fitting = readings.filter(({ odd }) => odd.length === 1 && tells(run, odd));
  const [first] = fitting;
  const [odd] = first?.odd ?? [];
  if (first === undefined || odd === undefined || fitting.some(({ whole }) => !whole.value.eq(first.whole.value)))
    return undefined;
  const others = wholes.filter((whole) => whole !== first.whole);
  return { percent: odd.percent, part: odd.figure, whole: first.whole, others };
}

/** Shares of nothing are of anything. */
const tells = (run: readonly SharedFigure[], odd: readonly SharedFigure[]): boolean =>
  run.filter((each) => !odd.includes(each) && each.figure.value.gt(0)).length >= LEAST - 1;

function isShareOf(text: string, { figure, percent }: SharedFigure, whole: Big): boolean {
  const share = figure.value.times(percent.unit === '‰' ? 1000 : 100).div(whole);
  return share.minus(percent.value).abs().lt(precisionOf(text, percent));
}
