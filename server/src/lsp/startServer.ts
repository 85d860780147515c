import {
  DidChangeConfigurationNotification,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type Connection,
  type InitializeError,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { settingsSection } from '../../protocol/index.js';
import { Checker } from './checker.js';
import { readClient } from './client.js';
import { Documents } from './documents.js';
import { features } from './features/index.js';
import type { Host } from './host.js';
import type { Session } from './session.js';
import { SettingsStore } from './settingsStore.js';
import type { Traffic } from './traffic.js';

/** Serves one client over `connection` until it goes. */
export function startServer(connection: Connection, host: Host, traffic: Traffic): void {
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult | ResponseError<InitializeError> => {
    if (session !== undefined)
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized.');
    const client = readClient(params);
    const documents = new Documents(connection);
    const settings = new SettingsStore(connection, client);
    const checker = new Checker(connection, documents, settings, host, traffic);
    const opened: Session = { connection, host, client, documents, settings, checker };
    session = opened;
    documents.listen({
      changed: () => undefined,
      closed: (uri) => {
        settings.drop(uri);
        checker.drop(uri);
      },
    });
    for (const feature of features) feature.start(opened);
    return {
      capabilities: features.reduce<ServerCapabilities>(
        (sum, { capabilities }) => ({ ...sum, ...capabilities?.(client) }),
        {
          positionEncoding: 'utf-16',
          textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        },
      ),
      serverInfo: { name: 'Crossfoot' },
    };
  });

  connection.onInitialized(() => {
    if (session === undefined) return;
    for (const feature of features) feature.ready?.(session);
    if (session.client.registersConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
    }
  });

  // A method that nothing serves: too early, or unknown.
  connection.onRequest((method) =>
    session === undefined
      ? new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.')
      : new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method}.`),
  );
  connection.listen();
}
