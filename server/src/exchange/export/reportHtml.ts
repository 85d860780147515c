import type { Report } from '../../core/index.js';
import { renderReport } from '../../core/render/renderReport.js';
import { htmlDocument } from './htmlDocument.js';

/** The report as a web page that prints as the preview shows it. Its words are Chinese, whatever the person speaks. */
export function reportHtml(report: Report): string {
  const { content, title } = renderReport(report, { locale: 'zh-CN', annotations: false });
  return htmlDocument({ locale: 'zh-CN', title, content });
}
