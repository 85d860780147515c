import * as vscode from 'vscode';
import { State, type BaseLanguageClient, type RequestType } from 'vscode-languageclient';
import type { VerdictChangedParams } from '../../../server/protocol/index.js';
import type { Disposes } from '../disposes.js';
import { findNeighbours } from './findNeighbours.js';
import { neighboursRequest, verdictChanged } from './requests.js';

/** Not started yet, on the way, answering, or ended against our will. */
type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** The language server as the rest of the client sees it: started by the first who needs it, replaced on restart. */
export interface ServerSession extends Disposes {
  readonly state: ServerState;
  readonly onDidChangeState: vscode.Event<ServerState>;
  readonly onDidChangeVerdict: vscode.Event<VerdictChangedParams>;
  /** Resolves when the server runs; rejects when it cannot start. */
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Asks the server, and starts it first where needed. */
  ask<P, R>(request: RequestType<P, R, void>, params: P, token?: vscode.CancellationToken): Promise<R>;
}

interface RunningServer {
  readonly client: BaseLanguageClient;
  readonly started: Promise<void>;
  /** Resolves when the server is to go. */
  readonly end: Promise<undefined>;
  readonly tellEnd: () => void;
}

export function createServerSession(
  createClient: () => BaseLanguageClient,
  log: vscode.LogOutputChannel,
): ServerSession {
  const stateChanged = new vscode.EventEmitter<ServerState>();
  const verdictsChanged = new vscode.EventEmitter<VerdictChangedParams>();
  let state: ServerState = 'idle';
  let running: RunningServer | undefined;

  const become = (next: ServerState): void => {
    if (state === next) return;
    state = next;
    stateChanged.fire(next);
  };

  const launch = (): RunningServer => {
    const client = createClient();
    client.onDidChangeState(({ newState }) => {
      if (client !== running?.client) return;
      if (newState === State.Running) become('running');
      else become(newState === State.Starting ? 'starting' : 'failed');
    });
    client.onNotification(verdictChanged, (params) => {
      verdictsChanged.fire(params);
    });
    client.onRequest(neighboursRequest, findNeighbours);
    become('starting');
    const started = client.start();
    started.catch((error: unknown) => {
      log.error(String(error));
      become('failed');
    });
    let tellEnd: () => void = () => undefined;
    const end = new Promise<undefined>((resolve) => {
      tellEnd = () => {
        resolve(undefined);
      };
    });
    return { client, started, end, tellEnd };
  };

  const start = async (): Promise<RunningServer> => {
    running ??= launch();
    const server = running;
    await server.started;
    return server;
  };

  const stop = async (): Promise<void> => {
    const last = running;
    running = undefined;
    become('idle');
    if (last === undefined) return;
    last.tellEnd();
    try {
      // A client that never came up cannot be stopped in order; it has nothing to lose either.
      await last.started.then(
        () => last.client.dispose(),
        () => undefined,
      );
    } catch (error) {
      // It did not answer in time, and its process is ended by force.
      log.warn(String(error));
    }
  };

  const ask = async <P, R>(
    request: RequestType<P, R, void>,
    params: P,
    token?: vscode.CancellationToken,
  ): Promise<R> => {
    const { client, end } = await start();
    const sent = client.sendRequest(request, params as never, token);
    // A server that is replaced never answers; the next one does.
    const answer = await Promise.race([sent.then((value) => ({ value })), end]);
    if (answer !== undefined) return answer.value;
    sent.catch(() => undefined);
    if (token?.isCancellationRequested === true || running === undefined) throw new vscode.CancellationError();
    return ask(request, params, token);
  };

  return {
    get state() {
      return state;
    },
    onDidChangeState: stateChanged.event,
    onDidChangeVerdict: verdictsChanged.event,
    start: async () => {
      await start();
    },
    restart: async () => {
      const stopped = stop();
      // At once: whoever asked the last one asks again.
      await Promise.all([stopped, start()]);
    },
    stop,
    ask,
    dispose: () => {
      stateChanged.dispose();
      verdictsChanged.dispose();
    },
  };
}
