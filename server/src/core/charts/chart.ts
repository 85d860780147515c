import type Big from 'big.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Localized } from '../messages/locale.js';
import type { Message } from '../messages/message.js';

/** What a chart reads of a report. */
export type ChartSource = Pick<Analysis, 'report' | 'tables'>;

/**
 * A figure of a chart. `doubtful`: a relation that it must satisfy is broken, so it may be wrong.
 * What is no figure is never drawn as 0: `partly` is a sum some of whose parts are blank, `misplaced` stands in a row
 * that has more or fewer cells than the form.
 */
export type ChartValue =
  | { readonly kind: 'figure'; readonly value: Big; readonly text: string; readonly doubtful: boolean }
  | { readonly kind: 'blank' | 'partly' | 'invalid' | 'misplaced' | 'open' | 'absent' };

export interface ChartBar {
  readonly label: Localized;
  readonly value: ChartValue;
  /** The figure of the year before, in a chart that compares. */
  readonly before?: ChartValue;
}

export interface ChartGroup {
  /** Undefined in a chart of one group. */
  readonly heading: Localized | undefined;
  readonly bars: readonly ChartBar[];
}

export type ChartKey = 'yearOnYear' | 'applicants' | 'outcomes' | 'documents' | 'decisions' | 'reviews';

export interface Chart {
  readonly key: ChartKey;
  readonly title: Localized;
  /** Year of the figures; undefined if the report does not say. */
  readonly year: number | undefined;
  /** Whether bars have a figure of the year before. */
  readonly compares: boolean;
  /** What the bars add up to, in a chart whose bars are shares of a whole; undefined where they do not. */
  readonly whole: Big | undefined;
  readonly groups: readonly ChartGroup[];
  /** What the reader must know before relying on it. */
  readonly remarks: readonly Message[];
}
