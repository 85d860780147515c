import { toHtml } from 'hast-util-to-html';
import {
  analyse,
  parseReport,
  type Finding,
  type Locale,
  type Range,
  type Report,
} from '../../../server/src/core/index.js';
import { renderBlocks, type PageBlocks } from '../../../server/src/core/render/renderBlocks.js';
import { renderReport } from '../../../server/src/core/render/renderReport.js';
import type { PageNode } from './readPage.js';

/** The page of the preview as it stands after the first look at a report. */
export const pageOf = (report: Report, findings: readonly Finding[] = [], locale: Locale = 'zh-CN'): PageBlocks =>
  renderBlocks({ report, analysis: analyse(report), findings }, locale);

export const htmlOf = ({ blocks }: PageBlocks): string => blocks.map(({ html }) => html).join('\n');

/** The page as text of HTML. */
export const drawPage = (text: string, findings: readonly Finding[] = [], locale: Locale = 'zh-CN'): string =>
  htmlOf(pageOf(parseReport(text), findings, locale));

/** What an export is made of, as text of HTML. */
export const drawExport = (text: string, locale: Locale = 'zh-CN'): string =>
  renderReport(parseReport(text), locale)
    .content.map((node) => toHtml(node))
    .join('\n');

/** The stretch of source that an element of a block says it stands for. */
export function stretchOf({ attributes }: PageNode, { range }: { readonly range: Range }): Range {
  const [start, end] = [attributes['data-start'], attributes['data-end']];
  if (start === undefined || end === undefined) throw new Error('the element has no stretch');
  return { start: range.start + Number(start), end: range.start + Number(end) };
}
