import { reportData, type CheckResult, type Locale } from '../../core/index.js';
import type { ExportKind } from './exportKinds.js';
import type { Pictures } from './pictures/reportPictures.js';

/**
 * The checked report in another form. What writes a form is loaded when it is first asked for. Of its pictures those
 * are in it that the caller could read; the others are named in words.
 */
export async function exportReport(
  kind: ExportKind,
  result: CheckResult,
  locale: Locale,
  pictures: Pictures = new Map(),
): Promise<string | Uint8Array> {
  switch (kind) {
    case 'docx':
      return (await import('./docx/reportDocx.js')).reportDocx(result.report, pictures);
    case 'html':
      return (await import('./reportHtml.js')).reportHtml(result.report, pictures);
    case 'sheet':
      return (await import('./checkSheet.js')).checkSheet(result, locale);
    case 'sheet-docx':
      return (await import('./docx/sheetDocx.js')).sheetDocx(result, locale);
    case 'xlsx':
      return (await import('./xlsx/figuresXlsx.js')).figuresXlsx(result.report);
    case 'csv':
      return (await import('./figuresCsv.js')).figuresCsv(result.report, locale);
    case 'json':
      return `${JSON.stringify(reportData(result.report), null, 2)}\n`;
  }
}
