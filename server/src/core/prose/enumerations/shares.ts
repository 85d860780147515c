import Big from 'big.js';
import type { Figure, Frame } from '../figureFrame.js';
import type { Percent } from '../quantity.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { LOOK_BACK, MANY, textOf } from './frameText.js';

interface Shared {
  readonly figure: Figure;
  readonly percent: Percent;
}

/**
 * Parts with their shares, in one sentence or several: where these come to 100 %, nothing is left out, and they tell
 * which figure before is the whole.
 */
export function shares(frames: readonly Frame[]): readonly Enumeration[] {
  const found: Enumeration[] = [];
  let before: readonly Figure[] = [];
  let run: readonly Shared[] = [];
  const close = (): void => {
    const list = listOf(before, run);
    if (list !== undefined) found.push(list);
    before = [...before, ...run.map(({ figure }) => figure)].slice(-LOOK_BACK);
    run = [];
  };
  for (const frame of frames) {
    let next = 0;
    for (const [index, figure] of frame.figures.entries()) {
      while ((frame.percents[next]?.range.start ?? Infinity) < figure.quantity.range.end) next++;
      const percent = shareBehind(frame, figure, { percent: frame.percents[next], figure: frame.figures[index + 1] });
      const unit = run[0]?.figure.unit ?? figure.unit;
      if (percent === undefined || unit !== figure.unit || run.length >= MANY) close();
      if (percent === undefined) before = [...before, figure].slice(-LOOK_BACK);
      else run = [...run, { figure, percent }];
    }
  }
  close();
  return found;
}

/** 2 件，占 4.5%: the percentage that follows at once. */
function shareBehind(
  frame: Frame,
  { quantity }: Figure,
  next: { readonly percent: Percent | undefined; readonly figure: Figure | undefined },
): Percent | undefined {
  const { percent, figure } = next;
  if (percent === undefined || percent.approximation !== undefined) return undefined;
  if ((figure?.quantity.range.start ?? Infinity) < percent.range.start) return undefined;
  return textOf(frame, quantity.range.end, percent.range.start).includes('占') ? percent : undefined;
}

function listOf(before: readonly Figure[], run: readonly Shared[]): Enumeration | undefined {
  const all = run.reduce((sum, { percent }) => sum.plus(percent.value), new Big(0));
  if (run.length < 2 || all.minus(100).abs().gt(0.5)) return undefined;
  const parts = run.map(({ figure }) => figure);
  const whole = before.findLast(
    (figure) => fits(figure) && figure.unit === parts[0]?.unit && figure.value.gt(0) && isWhole(figure, run),
  );
  const built = whole === undefined ? undefined : build(whole, parts, []);
  return built === undefined ? undefined : { ...built, form: 'shares', open: false };
}

/** All shares but one are of this figure: the one may be what is wrong. */
function isWhole({ value: whole }: Figure, run: readonly Shared[]): boolean {
  const wrong = run.filter(({ figure, percent }) =>
    figure.value.times(100).div(whole).minus(percent.value).abs().gt(0.6),
  );
  return wrong.length <= 1 && run.length - wrong.length >= 2;
}
