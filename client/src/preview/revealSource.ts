import * as vscode from 'vscode';
import type { Reveal } from '../../protocol/viewMessages.js';

/** Moves the editor to what was clicked in the page: a figure is selected, of a block the first line is shown. */
export async function revealSource(uri: vscode.Uri, message: Reveal): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = placeOf(document, message);
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    preserveFocus: !message.focus,
    selection,
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function placeOf(document: vscode.TextDocument, { version, line, start, end }: Reveal): vscode.Range {
  // Offsets of another version point anywhere; its lines are still near.
  if (start === undefined || end === undefined || version !== document.version) {
    return document.validateRange(new vscode.Range(line, 0, line, 0));
  }
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
