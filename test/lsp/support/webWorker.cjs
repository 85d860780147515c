// Runs a script as a web worker does: its global scope has the names of the web, and none of Node.
const { readFileSync } = require('node:fs');
const { createContext, Script } = require('node:vm');
const { parentPort, workerData } = require('node:worker_threads');

const scope = {
  atob,
  clearInterval,
  clearTimeout,
  console,
  performance,
  postMessage: (message) => parentPort.postMessage(message),
  setInterval,
  setTimeout,
  TextDecoder,
  TextEncoder,
  Uint8Array,
  addEventListener: () => undefined,
};
scope.self = createContext(scope);
new Script(readFileSync(workerData, 'utf8'), { filename: workerData }).runInContext(scope);
parentPort.on('message', (data) => scope.onmessage({ data }));
