import {
  CancellationToken,
  LSPErrorCodes,
  ErrorCodes,
  ResponseError,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Checked, Checker } from './checker.js';
import type { Client } from './client.js';
import type { Documents } from './documents.js';
import type { Host } from './host.js';
import type { SettingsStore } from './settingsStore.js';

/** What every feature works with, from `initialize` on. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly checker: Checker;
}

/** One feature of the server: what it announces, and the handlers it registers. */
export interface Feature {
  readonly capabilities?: (client: Client) => ServerCapabilities;
  readonly start: (session: Session) => void;
  /** After the client said that it is ready. */
  readonly ready?: (session: Session) => void;
}

/**
 * Answers a request. `read` guards the parameters: undefined makes the answer an `InvalidParams` error.
 * A request that the client cancels is answered at once, whatever the handler still does.
 */
export function serve<Params>(
  { connection }: Session,
  method: string,
  read: (params: unknown) => Params | undefined,
  handle: (params: Params, token: CancellationToken) => Promise<unknown>,
): void {
  connection.onRequest(method, async (...sent: readonly unknown[]) => {
    const token = sent.findLast((each): each is CancellationToken => CancellationToken.is(each));
    const params = read(sent[0]);
    if (params === undefined) {
      throw new ResponseError(ErrorCodes.InvalidParams, `The parameters of ${method} are not as the protocol demands.`);
    }
    if (token === undefined) return handle(params, CancellationToken.None);
    return orCancelled(token, () => answer(connection, method, () => handle(params, token)));
  });
}

async function answer(connection: Connection, method: string, handle: () => Promise<unknown>): Promise<unknown> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    connection.console.error(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    throw new ResponseError(ErrorCodes.InternalError, `${method} failed; the log of the server says why.`);
  }
}

async function orCancelled<T>(token: CancellationToken, run: () => Promise<T>): Promise<T> {
  const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'The client cancelled the request.');
  if (token.isCancellationRequested) throw cancelled;
  const result = run();
  return new Promise<T>((resolve, reject) => {
    const listener = token.onCancellationRequested(() => {
      reject(cancelled);
    });
    result.then(resolve, reject).finally(() => {
      listener.dispose();
    });
  });
}

/**
 * The document as the client sees it, checked; undefined if there is nothing to say of it. If it changes before
 * the check is done, places in the request no longer mean anything: the answer is a `ContentModified` error.
 */
export async function checkedAsSeen({ documents, checker }: Session, uri: string): Promise<Checked | undefined> {
  const seen = documents.get(uri);
  const checked = await checker.check(uri);
  if (documents.get(uri) === seen) return checked;
  throw new ResponseError(LSPErrorCodes.ContentModified, 'The document changed meanwhile.');
}
