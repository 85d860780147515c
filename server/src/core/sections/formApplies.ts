import type { Report } from '../model/report.js';
import { frontMatterValue } from '../parse/frontMatter.js';

/** Whether the six sections are due: not in reports on the years before the first form, which had other ones. */
export const formApplies = ({ identity: { year }, format, frontMatter }: Report): boolean =>
  year === undefined || year >= format.reportYears[0] || frontMatterValue(frontMatter, 'format') !== undefined;
