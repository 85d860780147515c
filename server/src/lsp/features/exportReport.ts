import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { exportMethod, type ExportKind, type ExportParams, type ExportResult } from '../../../protocol/index.js';
import { message, sayIn } from '../../core/index.js';
import type { Host } from '../host.js';
import { isRecord, readUri } from '../params.js';
import { serve, type Feature, type Session } from '../session.js';
import { texts } from '../texts.js';
import { toBase64 } from '../toBase64.js';

/** The report as a file of another form. What writes files is loaded on first use. */
export const exportReport: Feature = {
  start(session) {
    const { client, checker } = session;
    serve(session, exportMethod, readExport, async (params, token): Promise<ExportResult | null> => {
      const checked = await checker.check(params.uri);
      if (checked === undefined) return null;
      const exchange = await import('../../exchange/export/index.js');
      const { to } = params;
      if (to === 'pdf')
        return printed(session, await exchange.exportReport('html', checked, client.locale), params, token);
      const form = exchange.exportForms.find(({ kind }) => kind === to);
      return written(form?.ending ?? '', await exchange.exportReport(to, checked, client.locale));
    });
  },
};

const written = (ending: string, content: string | Uint8Array): ExportResult => ({
  ending,
  bytes: toBase64(typeof content === 'string' ? new TextEncoder().encode(content) : content),
});

/** The page as PDF, or itself where no browser can print it. */
async function printed(
  { host, client }: Session,
  page: string | Uint8Array,
  { browser }: ExportParams,
  token: CancellationToken,
): Promise<ExportResult> {
  const result = await print(host, page, browser, token);
  if (result.ok) return written('.pdf', result.bytes);
  const reason = sayIn(client.locale, result.reason);
  return { ...written('.html', page), hint: sayIn(client.locale, message(texts.printByHand, { reason })) };
}

async function print(
  host: Host,
  page: string | Uint8Array,
  browser: string | undefined,
  token: CancellationToken,
): Promise<Awaited<ReturnType<NonNullable<Host['printPdf']>>>> {
  if (host.printPdf === undefined || typeof page !== 'string') return { ok: false, reason: message(texts.cannotPrint) };
  const called = new AbortController();
  const listener = token.onCancellationRequested(() => {
    called.abort();
  });
  try {
    return await host.printPdf(page, { signal: called.signal, ...(browser !== undefined && { browser }) });
  } catch (error) {
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Printing was called off.');
    throw error;
  } finally {
    listener.dispose();
  }
}

const KINDS: readonly ExportKind[] = ['docx', 'pdf', 'html', 'sheet', 'sheet-docx', 'xlsx', 'csv', 'json'];

function readExport(params: unknown): ExportParams | undefined {
  const document = readUri(params);
  if (document === undefined || !isRecord(params)) return undefined;
  const { browser } = params;
  const to = KINDS.find((kind) => kind === params['to']);
  if (to === undefined || (browser !== undefined && typeof browser !== 'string')) return undefined;
  return { ...document, to, ...(browser !== undefined && { browser }) };
}
