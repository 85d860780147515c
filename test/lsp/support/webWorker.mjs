// Runs a script as a web worker does: its global scope has the names of the web, and none of Node.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const NAMES = [
  'atob',
  'btoa',
  'clearInterval',
  'clearTimeout',
  'console',
  'performance',
  'setInterval',
  'setTimeout',
  'TextDecoder',
  'TextEncoder',
  'Uint8Array',
  'URL',
];

const scope = {
  ...Object.fromEntries(NAMES.map((name) => [name, globalThis[name]])),
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: () => undefined,
};
scope.self = createContext(scope);
new Script(readFileSync(workerData, 'utf8'), { filename: workerData }).runInContext(scope);
parentPort.on('message', (data) => scope.onmessage({ data }));
