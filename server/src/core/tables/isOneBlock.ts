import type { ReportTable } from '../model/table.js';

/** Whether all rows of a table stand in its block: else other blocks go on with it, and words stand between. */
export const isOneBlock = ({ block, rows }: ReportTable): boolean =>
  rows.every(({ source }) => block.rows.includes(source));
