import { randomPage, type PageBlock } from '../support/officialPage.js';
import type { KnownReport } from './knownReport.js';

/** The report as a page or a workbook prints it, with the merged cells of the form. */
export const pageOf = ({ format, year, figures }: KnownReport): readonly PageBlock[] =>
  randomPage(format, year, figures);
