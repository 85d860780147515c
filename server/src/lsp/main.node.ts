import { createConnection } from 'vscode-languageserver/node';
import { nodeHost } from './host.node.js';
import { startServer } from './startServer.js';
import { Traffic } from './traffic.js';

/** How a client says where it listens; without a word from it, it is standard input and output. */
const TRANSPORT = /^--(?:node-ipc|stdio|socket|pipe)\b/u;

const traffic = new Traffic(nodeHost);
const options = { messageStrategy: traffic };
const connection = process.argv.some((argument) => TRANSPORT.test(argument))
  ? createConnection(options)
  : createConnection(process.stdin, process.stdout, options);
startServer(connection, nodeHost, traffic);
