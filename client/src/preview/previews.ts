import * as vscode from 'vscode';
import { parseViewState } from '../../protocol/parseMessages.js';
import type { Disposes } from '../disposes.js';
import { activeReport } from '../reportDocuments.js';
import type { ServerSession } from '../server/serverSession.js';
import { toUri } from '../toUri.js';
import { createPreview, titleOf, type Preview } from './preview.js';

const VIEW_TYPE = 'crossfoot.preview';

export interface Previews extends Disposes {
  /** Shows the preview of a report: the one that shows it already, else the one that follows, else a new one. */
  open(argument: unknown, column: vscode.ViewColumn): Promise<void>;
  /** Shows the report whose preview is in front. */
  showSource(): Promise<void>;
  /** The preview in front stays with its report, or goes on to that of whatever editor becomes active. */
  follow(following: boolean): void;
}

/** All open previews, at most one of them following, and those that VS Code brings back after a reload of the window. */
export function createPreviews(
  extensionUri: vscode.Uri,
  server: ServerSession,
  log: vscode.LogOutputChannel,
): Previews {
  const previews = new Set<Preview>();
  const resources = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const options = {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    enableFindWidget: true,
    localResourceRoots: [resources],
  } as const;
  const active = (): Preview | undefined => [...previews].find((preview) => preview.active);
  const follower = (): Preview | undefined => [...previews].find((preview) => preview.following);

  /** For the buttons in the title of the preview. */
  const tellContext = (): void => {
    void vscode.commands.executeCommand('setContext', 'crossfoot.previewLocked', active()?.following === false);
  };

  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri, following: boolean): void => {
    panel.webview.options = options;
    const preview = createPreview({ panel, uri, following, resources, server, log });
    previews.add(preview);
    panel.onDidChangeViewState(tellContext);
    panel.onDidDispose(() => {
      previews.delete(preview);
      tellContext();
    });
    tellContext();
  };

  const listeners = vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        const kept = parseViewState(state);
        if (kept === undefined) panel.dispose();
        else adopt(panel, vscode.Uri.parse(kept.doc, true), kept.following && follower() === undefined);
        return Promise.resolve();
      },
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      const report = activeReport();
      if (report !== undefined) follower()?.turnTo(report.uri);
    }),
  );

  return {
    open: async (argument, column) => {
      const uri = toUri(argument) ?? activeReport()?.uri;
      if (uri === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Please open an annual report first.'));
        return;
      }
      const open = [...previews].find((preview) => preview.uri.toString() === uri.toString()) ?? follower();
      if (open !== undefined) {
        open.turnTo(uri);
        open.show(column);
        return;
      }
      // With the text on the left and its page on the right, the person goes on writing.
      const preserveFocus = column === vscode.ViewColumn.Beside;
      const panel = vscode.window.createWebviewPanel(
        VIEW_TYPE,
        titleOf(uri, true),
        { viewColumn: column, preserveFocus },
        options,
      );
      adopt(panel, uri, true);
      await vscode.workspace.openTextDocument(uri);
    },
    showSource: async () => {
      const shown = active();
      if (shown !== undefined) await vscode.window.showTextDocument(shown.uri);
    },
    follow: (following) => {
      const shown = active();
      if (shown === undefined) return;
      // Two that follow would show the same.
      if (following) for (const other of previews) if (other !== shown && other.following) other.follow(false);
      shown.follow(following);
      tellContext();
    },
    dispose: () => {
      listeners.dispose();
      for (const preview of previews) preview.dispose();
    },
  };
}
