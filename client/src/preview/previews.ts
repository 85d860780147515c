import * as vscode from 'vscode';
import { parseViewState } from '../../protocol/parseMessages.js';
import type { Disposes } from '../disposes.js';
import { activeReport } from '../reportDocuments.js';
import type { ServerSession } from '../server/serverSession.js';
import { toUri } from '../toUri.js';
import { createPreview, titleOf, type Preview } from './preview.js';

const VIEW_TYPE = 'crossfoot.preview';

export interface Previews extends Disposes {
  /** Shows the preview of a report: the one that is open already, else a new one. */
  open(argument: unknown, column: vscode.ViewColumn): Promise<void>;
  /** Shows the report whose preview is in front. */
  showSource(): Promise<void>;
}

/** All open previews, at most one a report, and those that VS Code brings back after a reload of the window. */
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

  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri): Preview => {
    panel.webview.options = options;
    const preview = createPreview({ panel, uri, resources, server, log });
    previews.add(preview);
    panel.onDidDispose(() => {
      previews.delete(preview);
    });
    return preview;
  };

  const serializer = vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
    deserializeWebviewPanel: (panel, state: unknown) => {
      const kept = parseViewState(state);
      if (kept === undefined) panel.dispose();
      else adopt(panel, vscode.Uri.parse(kept.doc, true));
      return Promise.resolve();
    },
  });

  return {
    open: async (argument, column) => {
      const uri = toUri(argument) ?? activeReport()?.uri;
      if (uri === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Please open an annual report first.'));
        return;
      }
      const open = [...previews].find((preview) => preview.uri.toString() === uri.toString());
      if (open !== undefined) {
        open.show(column);
        return;
      }
      // With the text on the left and its page on the right, the person goes on writing.
      const preserveFocus = column === vscode.ViewColumn.Beside;
      const panel = vscode.window.createWebviewPanel(
        VIEW_TYPE,
        titleOf(uri),
        { viewColumn: column, preserveFocus },
        options,
      );
      adopt(panel, uri);
      await vscode.workspace.openTextDocument(uri);
    },
    showSource: async () => {
      const active = [...previews].find((preview) => preview.active);
      if (active !== undefined) await vscode.window.showTextDocument(active.uri);
    },
    dispose: () => {
      serializer.dispose();
      for (const preview of previews) preview.dispose();
    },
  };
}
