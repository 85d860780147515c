import { exportMethod, type ExportKind, type ExportParams, type ExportResult } from '../../../protocol/index.js';
import { isRecord, readUri } from '../params.js';
import { serve, type Feature } from '../session.js';
import { toBase64 } from '../toBase64.js';

/** The report as a file of another form. What writes files is loaded on first use. */
export const exportReport: Feature = {
  start(session) {
    const { client, checker } = session;
    serve(session, exportMethod, readExport, async ({ uri, to }): Promise<ExportResult | null> => {
      const checked = await checker.check(uri);
      if (checked === undefined) return null;
      const exchange = await import('../../exchange/export/index.js');
      const form = exchange.exportForms.find(({ kind }) => kind === to);
      const content = await exchange.exportReport(to, checked, client.locale);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { ending: form?.ending ?? '', bytes: toBase64(bytes) };
    });
  },
};

const KINDS: readonly ExportKind[] = ['docx', 'html', 'sheet', 'sheet-docx', 'xlsx', 'csv', 'json'];

function readExport(params: unknown): ExportParams | undefined {
  const document = readUri(params);
  const to = isRecord(params) ? KINDS.find((kind) => kind === params['to']) : undefined;
  return document === undefined || to === undefined ? undefined : { ...document, to };
}
