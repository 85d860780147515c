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
      const at = positionOf(editor.document, line);
      state.echo = { kind: 'scroll', from: view.top, to: placeOf(editor.document, at) };
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    },
    expect: (line) => {
      const editor = leader();
      const view = editor === undefined ? undefined : viewOf(editor);
      state.echo = { kind: 'reveal', from: view?.top ?? line, line };
    },
    dispose: () => {
      listeners.dispose();
    },
  };
}

function viewOf({ document, visibleRanges }: vscode.TextEditor): View | undefined {
  const [first] = visibleRanges;
  const last = visibleRanges.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { top: placeOf(document, first.start), bottom: last.end.line };
}

/** A position as a line with a fraction: paragraphs are one line each, and wrapped. */
function placeOf(document: vscode.TextDocument, { line, character }: vscode.Position): number {
  const { length } = document.lineAt(line).text;
  return line + character / (length + 1);
}

function positionOf(document: vscode.TextDocument, place: number): vscode.Position {
  const line = Math.min(Math.floor(place), document.lineCount - 1);
  const { length } = document.lineAt(line).text;
  return new vscode.Position(line, Math.floor(Math.min(1, place - line) * length));
}
