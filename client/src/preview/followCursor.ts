import * as vscode from 'vscode';
import type { ToView } from '../../protocol/viewMessages.js';
import type { Disposes } from '../disposes.js';

export interface CursorFollower extends Disposes {
  /** Tells where the cursor is now. */
  send(): void;
}

/** Tells the page where the editor's cursor is; the page scrolls there only when the person moved it in the editor. */
export function followCursor(uri: vscode.Uri, send: (message: ToView) => void): CursorFollower {
  const doc = uri.toString();
  const tell = (editor: vscode.TextEditor, reveal: boolean): void => {
    send({ kind: 'cursor', doc, line: editor.selection.active.line, reveal });
  };
  const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    if (textEditor.document.uri.toString() !== doc) return;
    // What moves the cursor without mouse or key is a command, or the page itself.
    const byHand =
      kind === vscode.TextEditorSelectionChangeKind.Mouse || kind === vscode.TextEditorSelectionChangeKind.Keyboard;
    tell(textEditor, byHand);
  });
  return {
    send: () => {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === doc);
      if (editor !== undefined) tell(editor, true);
    },
    dispose: () => {
      listener.dispose();
    },
  };
}
