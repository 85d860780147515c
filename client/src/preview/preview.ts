import * as vscode from 'vscode';
import { parseFromView } from '../../protocol/parseMessages.js';
import type { FromView, ToView } from '../../protocol/viewMessages.js';
import type { Disposes } from '../disposes.js';
import { nameOf } from '../nameOf.js';
import type { ServerSession } from '../server/serverSession.js';
import { answerCharts } from './answerCharts.js';
import { askContent } from './askContent.js';
import { coalesce } from './coalesce.js';
import { followEditor } from './followEditor.js';
import { offerFixes } from './offerFixes.js';
import { openLink } from './openLink.js';
import { pageOf } from './page.js';
import { revealSource } from './revealSource.js';
import { runCommand } from './runCommand.js';
import { showPictures } from './showPictures.js';

export interface Preview extends Disposes {
  readonly uri: vscode.Uri;
  readonly active: boolean;
  /** Whether it goes on to the report of whatever editor becomes active, or stays with its own. */
  readonly following: boolean;
  show(column: vscode.ViewColumn): void;
  /** Shows this report from now on. */
  turnTo(uri: vscode.Uri): void;
  follow(following: boolean): void;
}

interface Parts {
  readonly panel: vscode.WebviewPanel;
  readonly uri: vscode.Uri;
  readonly following: boolean;
  /** Folder of the page's script and style. */
  readonly resources: vscode.Uri;
  readonly server: ServerSession;
  readonly log: vscode.LogOutputChannel;
}

/** Keeps one panel showing the newest state of a report. */
export function createPreview({ panel, uri, following, resources, server, log }: Parts): Preview {
  const state: { uri: vscode.Uri; following: boolean; ready: boolean; gone: boolean; page: number } = {
    uri,
    following,
    // A hidden page is thrown away by VS Code and says `ready` again when it comes back.
    ready: false,
    gone: false,
    page: 0,
  };
  /** The blocks that the page has. */
  const known: { keys: readonly string[] } = { keys: [] };
  const docNow = (): string => state.uri.toString();
  const isOurs = (other: vscode.Uri): boolean => other.toString() === docNow();

  const send = (message: ToView): void => {
    if (state.ready && !state.gone) void panel.webview.postMessage(message);
  };

  /** What the page has is not known any more; answers that are on the way are for another page. */
  const startAnew = (): void => {
    state.page++;
    known.keys = [];
  };

  const refresh = coalesce(async () => {
    if (!state.ready || state.gone || !panel.visible) return;
    const { page } = state;
    const doc = docNow();
    try {
      const message = await askContent(server, state.uri, known.keys);
      if (page !== state.page) return;
      send(message);
      if (message.kind === 'content') known.keys = message.blocks.map(({ key }) => key);
    } catch (error) {
      log.warn(`preview of ${doc}: ${String(error)}`);
      send({ kind: 'notice', doc, text: vscode.l10n.t('The preview cannot be shown: the server is not running.') });
    }
  });

  const pictures = showPictures(panel.webview, resources, send);
  const editor = followEditor(() => state.uri, send);
  const fixes = offerFixes(server);

  const begin = async (): Promise<void> => {
    startAnew();
    send({ kind: 'open', doc: docNow(), following: state.following });
    pictures.send();
    await refresh();
    editor.send();
  };

  const receive = async (message: FromView): Promise<void> => {
    if (message.kind === 'ready') {
      state.ready = true;
      await begin();
      return;
    }
    if (message.doc !== docNow()) return;
    switch (message.kind) {
      case 'reveal':
        await revealSource(state.uri, message, editor.expect);
        return;
      case 'scroll':
        editor.scroll(message);
        return;
      case 'openLink':
        await openLink(message.href, state.uri);
        return;
      case 'askFixes':
        send(await fixes.ask(message));
        return;
      case 'applyFix':
        await fixes.apply(message);
        return;
      case 'ignore':
        await fixes.ignore(message);
        return;
      case 'explain':
        await vscode.commands.executeCommand('crossfoot.explainRule', { rule: message.rule });
        return;
      case 'command':
        await runCommand(message.command, state.uri);
        return;
      case 'askCharts':
      case 'keepChart':
        await answerCharts(server, message, send);
    }
  };

  const name = (): void => {
    panel.title = titleOf(state.uri, state.following);
  };
  name();
  pictures.open(state.uri);
  panel.webview.html = pageOf(panel.webview, resources, docNow());

  const listeners = vscode.Disposable.from(
    editor,
    pictures,
    panel.webview.onDidReceiveMessage((data: unknown) => {
      const message = parseFromView(data);
      if (message === undefined) return;
      receive(message).catch((error: unknown) => {
        log.warn(`preview of ${docNow()}: ${String(error)}`);
      });
    }),
    panel.onDidChangeViewState(() => {
      // Shown again: the page was built anew and will ask; if VS Code kept it, it is behind.
      if (!panel.visible) state.ready = false;
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document.uri)) void refresh();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document.uri)) void refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('crossfoot', state.uri)) void refresh();
    }),
    server.onDidChangeState((serverState) => {
      if (serverState === 'running' || serverState === 'failed') void refresh();
    }),
  );
  panel.onDidDispose(() => {
    state.gone = true;
    listeners.dispose();
  });

  return {
    get uri() {
      return state.uri;
    },
    get active() {
      return panel.active;
    },
    get following() {
      return state.following;
    },
    show: (column) => {
      panel.reveal(column === vscode.ViewColumn.Beside ? undefined : column, column === vscode.ViewColumn.Beside);
    },
    turnTo: (next) => {
      if (isOurs(next)) return;
      state.uri = next;
      name();
      pictures.open(next);
      void begin();
    },
    follow: (isFollowing) => {
      state.following = isFollowing;
      name();
      send({ kind: 'open', doc: docNow(), following: isFollowing });
    },
    dispose: () => {
      panel.dispose();
    },
  };
}

/** Title of the tab. */
export const titleOf = (uri: vscode.Uri, following: boolean): string =>
  following ? vscode.l10n.t('Preview {0}', nameOf(uri)) : vscode.l10n.t('Preview {0} (locked)', nameOf(uri));
