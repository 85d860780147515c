import * as vscode from 'vscode';
import { parseFromView } from '../../protocol/parseMessages.js';
import type { FromView, ToView } from '../../protocol/viewMessages.js';
import type { Disposes } from '../disposes.js';
import { renderRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import { coalesce } from './coalesce.js';
import { followCursor } from './followCursor.js';
import { openLink } from './openLink.js';
import { pageOf } from './page.js';
import { revealSource } from './revealSource.js';

export interface Preview extends Disposes {
  readonly uri: vscode.Uri;
  readonly active: boolean;
  show(column: vscode.ViewColumn): void;
}

interface Parts {
  readonly panel: vscode.WebviewPanel;
  readonly uri: vscode.Uri;
  /** Folder of the page's script and style. */
  readonly resources: vscode.Uri;
  readonly server: ServerSession;
  readonly log: vscode.LogOutputChannel;
}

/** Keeps one panel showing the newest state of one report. */
export function createPreview({ panel, uri, resources, server, log }: Parts): Preview {
  const doc = uri.toString();
  const isOurs = (other: vscode.Uri): boolean => other.toString() === doc;
  // A hidden page is thrown away by VS Code and says `ready` again when it comes back.
  const page: { ready: boolean; gone: boolean } = { ready: false, gone: false };

  const send = (message: ToView): void => {
    if (page.ready && !page.gone) void panel.webview.postMessage(message);
  };

  const refresh = coalesce(async () => {
    if (!page.ready || page.gone || !panel.visible) return;
    try {
      const text = await content();
      send(text);
    } catch (error) {
      log.warn(`preview of ${doc}: ${String(error)}`);
      send({ kind: 'notice', doc, text: vscode.l10n.t('The preview cannot be shown: the server is not running.') });
    }
  });

  const content = async (): Promise<ToView> => {
    const document = await openReport(uri);
    if (document === undefined) {
      return { kind: 'notice', doc, text: vscode.l10n.t('The report cannot be opened any more.') };
    }
    const rendered = await server.ask(renderRequest, { uri: doc });
    if (rendered === null)
      return { kind: 'notice', doc, text: vscode.l10n.t('This document is not an annual report.') };
    const { version, title, html } = rendered;
    return { kind: 'content', doc, version, title, html };
  };

  const cursor = followCursor(uri, send);

  const receive = async (message: FromView | undefined): Promise<void> => {
    if (message === undefined) return;
    if (message.kind === 'ready') {
      page.ready = true;
      await refresh();
      cursor.send();
      return;
    }
    if (message.doc !== doc) return;
    if (message.kind === 'reveal') await revealSource(uri, message);
    else await openLink(message.href, uri);
  };

  panel.title = titleOf(uri);
  panel.webview.html = pageOf(panel.webview, resources, doc);

  const listeners = vscode.Disposable.from(
    cursor,
    panel.webview.onDidReceiveMessage((message: unknown) => {
      receive(parseFromView(message)).catch((error: unknown) => {
        log.warn(`preview of ${doc}: ${String(error)}`);
      });
    }),
    panel.onDidChangeViewState(() => {
      // Shown again: the page was built anew and will ask; if VS Code kept it, it is behind.
      if (!panel.visible) page.ready = false;
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isOurs(document.uri)) void refresh();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isOurs(document.uri)) void refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('crossfoot', uri)) void refresh();
    }),
    server.onDidChangeState((state) => {
      if (state === 'running' || state === 'failed') void refresh();
    }),
  );
  panel.onDidDispose(() => {
    page.gone = true;
    listeners.dispose();
  });

  return {
    uri,
    get active() {
      return panel.active;
    },
    show: (column) => {
      panel.reveal(column === vscode.ViewColumn.Beside ? undefined : column, column === vscode.ViewColumn.Beside);
    },
    dispose: () => {
      panel.dispose();
    },
  };
}

/** Title of the tab. */
export const titleOf = (uri: vscode.Uri): string =>
  vscode.l10n.t('Preview {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));

/** The server answers for open documents only; a preview can be all that is left of one. */
async function openReport(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
