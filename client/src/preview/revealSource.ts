import * as vscode from 'vscode';
import type { Reveal } from '../../protocol/viewMessages.js';

/** How many lines at the top may lie behind those that VS Code keeps in view. */
const STICKY_LINES = 5;

/**
 * Moves the editor to what was clicked in the page: a figure is selected, of a block the first line is shown. Tells,
 * before it does, when that scrolls the editor: whether VS Code finds that something is in view enough, nobody could
 * know.
 */
export async function revealSource(uri: vscode.Uri, message: Reveal, expect: (line: number) => void): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = placeOf(document, message);
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const open = [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document === document);
  if (open === undefined) {
    expect(selection.start.line);
    const viewColumn = vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: !message.focus, selection });
    return;
  }
  open.selection = new vscode.Selection(selection.start, selection.end);
  if (!isInView(open, selection)) {
    expect(selection.start.line);
    open.revealRange(selection, vscode.TextEditorRevealType.InCenter);
  }
  if (message.focus) await vscode.window.showTextDocument(document, open.viewColumn);
}

/** By the place in a line, too: the lines of a report are drawn over many, and only some of these may be in view. */
function isInView({ visibleRanges }: vscode.TextEditor, place: vscode.Range): boolean {
  const top = visibleRanges[0]?.start;
  const isBehindSticky = top !== undefined && top.line > 0 && place.start.line < top.line + STICKY_LINES;
  return !isBehindSticky && visibleRanges.some((visible) => visible.contains(place));
}

function placeOf(document: vscode.TextDocument, { version, line, start, end }: Reveal): vscode.Range {
  // Offsets of another version point anywhere; its lines are still near.
  if (start === undefined || end === undefined || version !== document.version) {
    return document.validateRange(new vscode.Range(line, 0, line, 0));
  }
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
