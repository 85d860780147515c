import Big from 'big.js';
import type { Figure, Frame } from '../figureFrame.js';
import { build, fits } from './build.js';
import type { Enumeration } from './enumeration.js';
import { shareRuns, type SharedFigure } from './shareRuns.js';

/**
 * Parts with their shares, in one sentence or several: where these come to 100 %, nothing is left out, and they tell
 * which figure before is the whole.
 */
export const shares = (frames: readonly Frame[]): readonly Enumeration[] =>
  shareRuns(frames, (_, words) => words.includes('占')).flatMap(({ before, run }) => listOf(before, run) ?? []);

function listOf(before: readonly Figure[], run: readonly SharedFigure[]): Enumeration | undefined {
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
function isWhole({ value: whole }: Figure, run: readonly SharedFigure[]): boolean {
  const wrong = run.filter(({ figure, percent }) =>
    figure.value.times(100).div(whole).minus(percent.value).abs().gt(0.6),
  );
  return wrong.length <= 1 && run.length - wrong.length >= 2;
}
