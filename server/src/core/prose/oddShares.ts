import type Big from 'big.js';
import { isCompared, isEach } from './enumerationWords.js';
import type { Figure, Frame } from './figureFrame.js';
import { precisionOf } from './precision.js';
import type { Percent } from './quantity.js';
import type { Share } from './shares.js';

interface Shared {
  readonly figure: Figure;
  readonly percent: Percent;
}

/** So many parts in a row tell by their shares what they are parts of. */
const LEAST = 3;
const LOOK_BACK = 12;
const MANY = 60;
const SHARE = /^[，,（(]?\s*占/u;

/**
 * 答复 800 件。公开 258 件，占 33.9%；不予公开 40 件，占 5%；无法提供 280 件，占 35%: all shares but one are of one
 * figure, whatever stands between it and them, so that the one is wrong.
 */
export function oddShares(text: string, frames: readonly Frame[]): readonly Share[] {
  const found: Share[] = [];
  let before: readonly Figure[] = [];
  let run: readonly Shared[] = [];
  const close = (): void => {
    const odd = oddOf(text, before, run);
    if (odd !== undefined) found.push(odd);
    before = [...before, ...run.map(({ figure }) => figure)].slice(-LOOK_BACK);
    run = [];
  };
  for (const frame of frames) {
    let next = 0;
    for (const [index, figure] of frame.figures.entries()) {
      while ((frame.percents[next]?.range.start ?? Infinity) < figure.quantity.range.end) next++;
      const percent = shareBehind(frame, figure, frame.percents[next], frame.figures[index + 1]);
      if (percent === undefined || (run[0]?.figure.unit ?? figure.unit) !== figure.unit || run.length >= MANY) close();
      if (percent === undefined) before = [...before, figure].slice(-LOOK_BACK);
      else run = [...run, { figure, percent }];
    }
  }
  close();
  return found;
}

function shareBehind(
  { plain, range: { start } }: Frame,
  { quantity, certain }: Figure,
  percent: Percent | undefined,
  next: Figure | undefined,
): Percent | undefined {
  if (percent === undefined || !certain || percent.approximation !== undefined) return undefined;
  if ((next?.quantity.range.start ?? Infinity) < percent.range.start) return undefined;
  return SHARE.test(plain.slice(quantity.range.end - start, percent.range.start - start)) ? percent : undefined;
}

function oddOf(text: string, before: readonly Figure[], run: readonly Shared[]): Share | undefined {
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
const tells = (run: readonly Shared[], odd: readonly Shared[]): boolean =>
  run.filter((each) => !odd.includes(each) && each.figure.value.gt(0)).length >= LEAST - 1;

function isShareOf(text: string, { figure, percent }: Shared, whole: Big): boolean {
  const share = figure.value.times(percent.unit === '‰' ? 1000 : 100).div(whole);
  return share.minus(percent.value).abs().lt(precisionOf(text, percent));
}
