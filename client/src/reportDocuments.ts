import * as vscode from 'vscode';

export const reportLanguage = 'annual-report';

/** A title or front matter further down is none. */
const LINES_LOOKED_AT = 40;

const TITLE = /^\s*(?:#\s*)?\S.*政府信息公开(?:工作)?(?:年度报告|年报)\s*$/u;
const FRONT_MATTER = /^\s*(?:report\s*[:：]\s*["']?gov-information-disclosure|报告种类\s*[:：])/u;

/** Whether Markdown says in its first lines that it is an annual report; the server looks more closely. */
function titleSaysReport(document: vscode.TextDocument): boolean {
  const count = Math.min(document.lineCount, LINES_LOOKED_AT);
  for (let line = 0; line < count; line++) {
    const { text } = document.lineAt(line);
    if (TITLE.test(text) || FRONT_MATTER.test(text)) return true;
  }
  return false;
}

const isMarkdownReport = (document: vscode.TextDocument): boolean =>
  document.languageId === 'markdown' && titleSaysReport(document);

export const isReport = (document: vscode.TextDocument): boolean =>
  document.languageId === reportLanguage || isMarkdownReport(document);

/** Whether a change may have turned Markdown into a report or back. */
const touchesTitle = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): boolean =>
  document.languageId === 'markdown' && contentChanges.some(({ range }) => range.start.line < LINES_LOOKED_AT);

/**
 * Calls `found` for each report that is open or gets opened, and keeps the context keys that decide where the
 * commands show: `crossfoot.active` for the active editor, `crossfoot.markdownReports` for Markdown that is a report.
 */
export function watchReports(found: () => void): vscode.Disposable {
  const update = (): void => {
    const { activeTextEditor } = vscode.window;
    const documents = vscode.workspace.textDocuments;
    const markdown = documents.filter(isMarkdownReport).map(({ uri }) => uri.toString());
    void vscode.commands.executeCommand('setContext', 'crossfoot.markdownReports', markdown);
    void vscode.commands.executeCommand(
      'setContext',
      'crossfoot.active',
      activeTextEditor !== undefined && isReport(activeTextEditor.document),
    );
    if (documents.some(isReport)) found();
  };
  update();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (touchesTitle(event)) update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}

/** The report in the active editor. */
export function activeReport(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isReport(document) ? document : undefined;
}
