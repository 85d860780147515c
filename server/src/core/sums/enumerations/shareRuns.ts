import type { Figure, Frame } from '../figureFrame.js';
import type { Percent } from '../../prose/quantity.js';
import { LOOK_BACK, MANY, textOf } from './frameText.js';

/** A figure and the share that is written behind it. */
export interface SharedFigure {
  readonly figure: Figure;
  readonly percent: Percent;
}

/** Figures of one unit in a row, each with its share, and those before that may be what they are shares of. */
export interface ShareRun {
  readonly before: readonly Figure[];
  readonly run: readonly SharedFigure[];
}

/**
 * The runs of figures with shares, in one sentence or several. `isShare` judges the words from the end of a figure to
 * the percentage that follows it before the next one.
 */
export function shareRuns(
  frames: readonly Frame[],
  isShare: (figure: Figure, words: string) => boolean,
): readonly ShareRun[] {
  const runs: ShareRun[] = [];
  let before: readonly Figure[] = [];
  let run: readonly SharedFigure[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push({ before, run });
    before = [...before, ...run.map(({ figure }) => figure)].slice(-LOOK_BACK);
    run = [];
  };
  for (const frame of frames) {
    let next = 0;
    for (const [index, figure] of frame.figures.entries()) {
      while ((frame.percents[next]?.range.start ?? Infinity) < figure.quantity.range.end) next++;
      const percent = percentBefore(frame.figures[index + 1], frame.percents[next]);
      const words = percent === undefined ? '' : textOf(frame, figure.quantity.range.end, percent.range.start);
      const shared = percent !== undefined && isShare(figure, words) ? { figure, percent } : undefined;
      const unit = run[0]?.figure.unit ?? figure.unit;
      if (shared === undefined || unit !== figure.unit || run.length >= MANY) close();
      if (shared === undefined) before = [...before, figure].slice(-LOOK_BACK);
      else run = [...run, shared];
    }
  }
  close();
  return runs;
}

/** A percentage that is exact and stands before the next figure. */
function percentBefore(next: Figure | undefined, percent: Percent | undefined): Percent | undefined {
  if (percent === undefined || percent.approximation !== undefined) return undefined;
  return (next?.quantity.range.start ?? Infinity) < percent.range.start ? undefined : percent;
}
