import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';

/** A running server and the way to talk to it. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** All that the server wrote beside the protocol. */
  noise(): string;
  /** Sends bytes that need not be a message. */
  sendRaw?(bytes: string): void;
  /** Resolves with the exit code after the server has gone; a worker is stopped. */
  ended(): Promise<number>;
}

const dist = (file: string): string => fileURLToPath(new URL(`../../../dist/${file}`, import.meta.url));

/** The Node server as an editor starts it. */
export const overStdio = (): Transport => talkTo(spawn(process.execPath, [dist('server.node.cjs'), '--stdio']));

function talkTo(child: ChildProcess): Transport {
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error('The server has no pipes.');
  let noise = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    noise += text;
  });
  const exit = new Promise<number>((resolve) => {
    child.on('close', (code) => {
      resolve(code ?? -1);
    });
  });
  return {
    reader: new StreamMessageReader(stdout),
    writer: new StreamMessageWriter(stdin),
    noise: () => noise,
    sendRaw: (bytes) => void stdin.write(bytes),
    ended: () => exit,
  };
}

/** The web server as a classic worker script that sees what a worker of the web has, and nothing of Node. */
export function inWorker(): Transport {
  const worker = new Worker(fileURLToPath(new URL('webWorker.mjs', import.meta.url)), {
    workerData: dist('server.browser.js'),
    stderr: true,
    stdout: true,
  });
  let noise = '';
  for (const stream of [worker.stderr, worker.stdout]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      noise += text;
    });
  }
  worker.on('error', (error) => {
    noise += String(error);
  });
  return {
    reader: new WorkerReader(worker),
    writer: new WorkerWriter(worker),
    noise: () => noise,
    ended: async () => {
      await worker.terminate();
      return 0;
    },
  };
}

class WorkerReader extends AbstractMessageReader {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  listen(callback: DataCallback): Disposable {
    this.#worker.on('message', callback);
    return { dispose: () => this.#worker.off('message', callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  readonly #worker: Worker;

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
  }

  write(message: Message): Promise<void> {
    this.#worker.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    this.dispose();
  }
}
