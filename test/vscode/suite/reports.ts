import * as vscode from 'vscode';
import { poll } from './poll';

/** Writes `text` as a new report into the open folder (in the browser that folder is in memory) and shows it. */
export async function openReport(text: string, name = 'test.report.md'): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  // No preview tab: the next report opened would replace it.
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Closes every editor without saving and deletes the reports that tests wrote. */
export async function closeReports(...editors: readonly vscode.TextEditor[]): Promise<void> {
  for (const { document } of editors) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(document.uri);
  }
}

/** Waits until `uri` has findings that `accept` takes; by default, any. */
export function findings(
  uri: vscode.Uri,
  accept: (all: readonly vscode.Diagnostic[]) => boolean = (all) => all.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return poll(`findings of ${uri.path}`, () => {
    const all = vscode.languages.getDiagnostics(uri);
    return accept(all) ? all : undefined;
  });
}
