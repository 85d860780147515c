import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { browserHost } from './host.browser.js';
import { startServer } from './startServer.js';
import { Traffic } from './traffic.js';

declare const self: DedicatedWorkerGlobalScope;

const traffic = new Traffic(browserHost);
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), {
  messageStrategy: traffic,
});
startServer(connection, browserHost, traffic);
