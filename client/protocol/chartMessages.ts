/** The page shows the charts and needs those of the newest report. */
export interface AskCharts {
  readonly kind: 'askCharts';
  readonly doc: string;
  /** Comes back with the answer: one that a later question has made stale is not shown. */
  readonly version: number;
}

export interface Charts {
  readonly kind: 'charts';
  readonly doc: string;
  /** Of the question. */
  readonly version: number;
  /** Sanitised by the server: a figure for each chart, with its key in `data-chart`. */
  readonly html: string;
}

/** What can be done with a chart: put it into the report as a picture or as a table, or keep it as a file. */
export const chartUses = ['picture', 'table', 'file'] as const;

export type ChartUse = (typeof chartUses)[number];

export interface KeepChart {
  readonly kind: 'keepChart';
  readonly doc: string;
  readonly chart: string;
  readonly use: ChartUse;
}
