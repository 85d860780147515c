import type { DocumentParams } from './common.js';

/** Request `crossfoot/charts`; the result is null when the document is not open or is no report. */
export const chartsMethod = 'crossfoot/charts';

export interface ChartsResult {
  readonly version: number;
  /** Sanitised: a figure for each chart, with its key in `data-chart`. */
  readonly html: string;
  readonly charts: readonly ChartName[];
}

export interface ChartName {
  readonly key: string;
  readonly title: string;
}

/** Request `crossfoot/chart`: one chart to keep; the result is null when there is no such chart. */
export const chartMethod = 'crossfoot/chart';

export interface ChartParams extends DocumentParams {
  /** Key of the chart. */
  readonly chart: string;
  /** Whether it goes into the report: then it speaks the report's language, else the client's. */
  readonly forReport: boolean;
}

export interface ChartResult {
  readonly title: string;
  readonly svg: string;
  /** The figures as a table of the dialect. */
  readonly table: string;
}

/**
 * Request of the server to the client, if that announced it: the texts of other reports near a document, as the editor
 * has them or as they are on the disk. The result is empty where there are none.
 */
export const neighboursMethod = 'crossfoot/neighbours';

export interface NeighboursParams extends DocumentParams {
  /** A file by its path from the document's folder; without it, the reports of that folder. */
  readonly path?: string;
  /** Where there are many, those that name this year come first. */
  readonly year?: number;
}

export interface Neighbour {
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly text: string;
}
