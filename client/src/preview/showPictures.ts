import * as vscode from 'vscode';
import type { PicturePlace } from '../../protocol/viewMessages.js';
import type { Disposes } from '../disposes.js';
import { pictureFolder, pictureFolderName } from '../pictureFolder.js';

export interface PictureAccess extends Disposes {
  /** Opens the folder of a report's pictures to the page, and no other one. VS Code loads the page anew where it changes. */
  open(report: vscode.Uri): void;
  /** Tells the page where the pictures are. */
  send(): void;
}

/** Lets the page of a preview read the pictures of its report: of the person's files nothing but those. */
export function showPictures(
  webview: vscode.Webview,
  resources: vscode.Uri,
  send: (message: PicturePlace) => void,
): PictureAccess {
  const state: { report: vscode.Uri | undefined; version: number; watcher: Disposes | undefined } = {
    report: undefined,
    version: 0,
    watcher: undefined,
  };

  const tell = (): void => {
    const { report, version } = state;
    const folder = report === undefined ? undefined : pictureFolder(report);
    if (report === undefined || folder === undefined) return;
    const base = webview.asWebviewUri(folder).toString();
    send({ kind: 'pictures', doc: report.toString(), folder: pictureFolderName(report), base, version });
  };

  const watch = (folder: vscode.Uri): Disposes => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const changed = (): void => {
      state.version++;
      tell();
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    );
  };

  return {
    open: (report) => {
      const folder = pictureFolder(report);
      state.report = report;
      state.watcher?.dispose();
      state.watcher = folder === undefined ? undefined : watch(folder);
      webview.options = {
        ...webview.options,
        localResourceRoots: folder === undefined ? [resources] : [resources, folder],
      };
    },
    send: tell,
    dispose: () => {
      state.watcher?.dispose();
    },
  };
}
