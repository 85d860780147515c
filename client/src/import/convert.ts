import * as vscode from 'vscode';
import type { ImportResult } from '../../../server/protocol/index.js';
import { importRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import { toBase64 } from '../toBase64.js';
import { freeNames, type ImportNames } from './freeNames.js';
import { TooLarge, type ImportSource } from './importSource.js';
import { unlessCancelled } from './unlessCancelled.js';

/** No report is near this size; the server would only be blocked. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Milliseconds that a server may take to answer that it has stopped. */
const PATIENCE = 1500;

/** What the server made of a file, not written yet. */
export interface Converted {
  readonly source: ImportSource;
  readonly bytes: Uint8Array;
  readonly result: ImportResult;
  /** What may be written into the source's folder; undefined where there is none. */
  readonly names?: ImportNames;
}

/** Undefined when the file cannot be read, which the person was told, or when it was called off. */
export async function convert(
  server: ServerSession,
  source: ImportSource,
  token: vscode.CancellationToken,
): Promise<Converted | undefined> {
  const work = readAndAsk(server, source, token);
  try {
    const converted = await unlessCancelled(work, token);
    if (token.isCancellationRequested) void freeServer(server, work);
    return converted;
  } catch (error) {
    if (!token.isCancellationRequested) tellRefusal(source.name, error);
    return undefined;
  }
}

async function readAndAsk(
  server: ServerSession,
  source: ImportSource,
  token: vscode.CancellationToken,
): Promise<Converted> {
  const { name, folder } = source;
  const names = folder === undefined ? undefined : await freeNames(folder, name);
  const bytes = await source.read(MOST_BYTES);
  if (token.isCancellationRequested) throw new vscode.CancellationError();
  const params = { name, bytes: toBase64(bytes), ...(names !== undefined && { pictureFolder: names.pictures }) };
  const result = await server.ask(importRequest, params, token);
  return { source, bytes, result, ...(names !== undefined && { names }) };
}

/**
 * A server in the midst of a file hears nothing until it is done. One that goes on with what nobody waits for, while the
 * reports in the editor go unchecked, is replaced.
 */
async function freeServer(server: ServerSession, work: Promise<unknown>): Promise<void> {
  const isFree = await Promise.race([
    work.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => {
      setTimeout(resolve, PATIENCE, false);
    }),
  ]);
  if (!isFree) await server.restart().catch(() => undefined); // logged and shown by the session
}

/** The server says in the person's language why it cannot read a file. */
function tellRefusal(name: string, error: unknown): void {
  const words =
    error instanceof TooLarge
      ? vscode.l10n.t('“{0}” is larger than 20 MB and was not imported. Please choose the file of one report.', name)
      : error instanceof Error
        ? error.message
        : String(error);
  void vscode.window.showErrorMessage(words);
}
