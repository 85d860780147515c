import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import {
  exportMethod,
  picturesMethod,
  type ExportKind,
  type ExportParams,
  type ExportResult,
  type PicturesResult,
} from '../../../protocol/index.js';
import { message, sayIn } from '../../core/index.js';
import { fromBase64 } from '../fromBase64.js';
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
      const { to, pictures } = params;
      const write = (kind: Exclude<ExportKind, 'pdf'>): Promise<string | Uint8Array> =>
        exchange.exportReport(kind, checked, client.locale, pictures);
      if (to === 'pdf') return printed(session, await write('html'), params, token);
      const form = exchange.exportForms.find(({ kind }) => kind === to);
      return written(form?.ending ?? '', await write(to));
    });
    serve(session, picturesMethod, readUri, async ({ uri }): Promise<PicturesResult | null> => {
      const checked = await checker.check(uri);
      if (checked === undefined) return null;
      const { reportPictures } = await import('../../exchange/export/index.js');
      return { names: reportPictures(checked.report) };
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
  { browser }: Export,
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

interface Export extends Omit<ExportParams, 'pictures'> {
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

function readExport(params: unknown): Export | undefined {
  const document = readUri(params);
  if (document === undefined || !isRecord(params)) return undefined;
  const { browser } = params;
  const pictures = readPictures(params['pictures'] ?? []);
  const to = KINDS.find((kind) => kind === params['to']);
  if (to === undefined || pictures === undefined || (browser !== undefined && typeof browser !== 'string'))
    return undefined;
  return { ...document, to, pictures, ...(browser !== undefined && { browser }) };
}

function readPictures(pictures: unknown): ReadonlyMap<string, Uint8Array> | undefined {
  if (!Array.isArray(pictures)) return undefined;
  const read = pictures.map((picture: unknown) => {
    if (!isRecord(picture)) return undefined;
    const { name, bytes } = picture;
    const decoded = typeof bytes === 'string' ? fromBase64(bytes) : undefined;
    return typeof name === 'string' && decoded !== undefined ? ([name, decoded] as const) : undefined;
  });
  const known = read.filter((each) => each !== undefined);
  return known.length < read.length ? undefined : new Map(known);
}
