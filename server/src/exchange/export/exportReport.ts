import { reportData, type CheckResult, type Locale } from '../../core/index.js';
import type { ExportKind } from './exportKinds.js';

/** The checked report in another form. What writes a form is loaded when it is first asked for. */
export async function exportReport(
  kind: ExportKind,
  result: CheckResult,
  locale: Locale,
): Promise<string | Uint8Array> {
  switch (kind) {
    case 'docx':
      return (await import('./docx/reportDocx.js')).reportDocx(result.report);
    case 'html':
      return (await import('./reportHtml.js')).reportHtml(result.report);
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
