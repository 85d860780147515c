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

export function createServerSession(
  createClient: () => BaseLanguageClient,
  log: vscode.LogOutputChannel,
): ServerSession {
  const stateChanged = new vscode.EventEmitter<ServerState>();
  const verdictsChanged = new vscode.EventEmitter<VerdictChangedParams>();
  let state: ServerState = 'idle';
  let running: { readonly client: BaseLanguageClient; readonly started: Promise<void> } | undefined;

  const become = (next: ServerState): void => {
    if (state === next) return;
    state = next;
    stateChanged.fire(next);
  };

  const launch = (): { readonly client: BaseLanguageClient; readonly started: Promise<void> } => {
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
    return { client, started };
  };

  const start = async (): Promise<BaseLanguageClient> => {
    running ??= launch();
    const { client, started } = running;
    await started;
    return client;
  };

  const stop = async (): Promise<void> => {
    const last = running;
    running = undefined;
    become('idle');
    if (last === undefined) return;
    // A client that never came up cannot be stopped in order; it has nothing to lose either.
    await last.started.then(
      () => last.client.dispose(),
      () => undefined,
    );
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
      await stop();
      await start();
    },
    stop,
    ask: async (request, params, token) => {
      const client = await start();
      return client.sendRequest(request, params as never, token);
    },
    dispose: () => {
      stateChanged.dispose();
      verdictsChanged.dispose();
    },
  };
}
