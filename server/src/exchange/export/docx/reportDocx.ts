import type { Report } from '../../../core/index.js';
import { renderReport } from '../../../core/render/renderReport.js';
import type { Pictures } from '../pictures/reportPictures.js';
import { docxFile } from './docxFile.js';

/** The report as a Word file: the same page as the preview's and the web page's. */
export function reportDocx(report: Report, pictures: Pictures): Uint8Array {
  const { content, title } = renderReport(report, 'zh-CN');
  return docxFile({ title, author: report.identity.organisation, content, pictures });
}
