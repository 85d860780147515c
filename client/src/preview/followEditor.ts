import * as vscode from 'vscode';
import type { PageScroll, ToView } from '../../protocol/viewMessages.js';
import type { Disposes } from '../disposes.js';
import { judgeScroll, type Echo, type View } from './scrollEcho.js';

export interface EditorFollower extends Disposes {
  /** Tells where cursor and window of the editor are now. */
  send(): void;
  /** Scrolls the editor to where the person has scrolled the page. */
  scroll(message: PageScroll): void;
  /** The editor is about to scroll to a line that the page asked for: that is not told back. */
  readonly expect: (line: number) => void;
}

/**
 * Tells the page where the editor's cursor is and which line is at its top, and scrolls the editor with the page. What
 * the editor does only because the page asked for it is not told back.
 */
export function followEditor(reportNow: () => vscode.Uri, send: (message: ToView) => void): EditorFollower {
  const state: { echo: Echo | undefined; top: number | undefined; seq: number; after: number } = {
    echo: undefined,
    top: undefined,
    seq: 0,
    after: 0,
  };
  const isOurs = ({ document }: vscode.TextEditor): boolean => document.uri.toString() === reportNow().toString();
  /** Of several editors of one report the active one leads. */
  const leader = (): vscode.TextEditor | undefined => {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return activeTextEditor !== undefined && isOurs(activeTextEditor)
      ? activeTextEditor
      : visibleTextEditors.find(isOurs);
  };

  const tellCursor = ({ document, selection }: vscode.TextEditor, byHand: boolean): void => {
    send({
      kind: 'cursor',
      doc: document.uri.toString(),
      version: document.version,
      line: selection.active.line,
      offset: document.offsetAt(selection.active),
      byHand,
    });
  };
  const tellScroll = (seq: number, line: number): void => {
    send({ kind: 'scroll', doc: reportNow().toString(), origin: 'editor', seq, line, after: state.after });
  };

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (textEditor !== leader()) return;
      // What moves the cursor without mouse or key is a command, or the page itself.
      const { Mouse, Keyboard } = vscode.TextEditorSelectionChangeKind;
      tellCursor(textEditor, kind === Mouse || kind === Keyboard);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const view = viewOf(textEditor);
      if (textEditor !== leader() || view === undefined || view.top === state.top) return;
      state.top = view.top;
      const judged = judgeScroll(state.echo, view);
      state.echo = judged.isEcho ? judged.rest : undefined;
      if (!judged.isEcho) tellScroll(++state.seq, view.top);
    }),
  );

  return {
    send: () => {
      const editor = leader();
      const view = editor === undefined ? undefined : viewOf(editor);
      if (editor === undefined || view === undefined) return;
      state.top = view.top;
      tellCursor(editor, false);
      // 0: nobody scrolled, so a page that knows its own place stays there.
      tellScroll(0, view.top);
    },
    scroll: ({ seq, line }) => {
      state.after = Math.max(state.after, seq);
      const editor = leader();
      const view = editor === undefined ? undefined : viewOf(editor);
      if (editor === undefined || view === undefined) return;
      const to = Math.min(Math.floor(line), editor.document.lineCount - 1);
      state.echo = { kind: 'scroll', from: view.top, to };
      editor.revealRange(new vscode.Range(to, 0, to, 0), vscode.TextEditorRevealType.AtTop);
    },
    expect: (line) => {
      state.echo = { kind: 'reveal', line };
    },
    dispose: () => {
      listeners.dispose();
    },
  };
}

function viewOf({ visibleRanges }: vscode.TextEditor): View | undefined {
  const [first] = visibleRanges;
  const last = visibleRanges.at(-1);
  return first === undefined || last === undefined ? undefined : { top: first.start.line, bottom: last.end.line };
}
