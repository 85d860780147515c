import * as vscode from 'vscode';
import type { ImportNote } from '../../../server/protocol/index.js';
import { locateCellRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import type { ImportReview } from './importReview.js';

/** Selects the place of a note in the source, and what became of it in the report beside it. The list keeps the keyboard. */
export async function showNote(server: ServerSession, review: ImportReview, note: ImportNote): Promise<void> {
  const [report, source] = await Promise.all([open(review.report), open(review.source)]);
  if (report === undefined || source === undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The report or its source cannot be opened any more.'));
    return;
  }
  const place = await placeInReport(server, report, note);
  const left = await vscode.window.showTextDocument(report, {
    viewColumn: columnOf(review.report) ?? vscode.ViewColumn.One,
    preserveFocus: true,
    preview: false,
    ...(place !== undefined && { selection: place }),
  });
  const right = await vscode.window.showTextDocument(source, {
    viewColumn: columnOf(review.source) ?? besides(left.viewColumn),
    preserveFocus: true,
    preview: false,
    selection: source.validateRange(toRange(note.source)),
  });
  right.revealRange(right.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (place !== undefined) left.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const open = async (uri: vscode.Uri): Promise<vscode.TextDocument | undefined> =>
  vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );

const columnOf = (uri: vscode.Uri): vscode.ViewColumn | undefined =>
  vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;

const besides = (column = vscode.ViewColumn.One): vscode.ViewColumn =>
  column === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;

const toRange = ({ start, end }: ImportNote['source']): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** The cell that the note names, where it stands now; else its words, if they stand in the report once. */
async function placeInReport(
  server: ServerSession,
  report: vscode.TextDocument,
  { table, row, column, text }: ImportNote,
): Promise<vscode.Range | undefined> {
  if (table !== undefined) {
    const keys = { table, ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
    const { version } = report;
    const found = await server.ask(locateCellRequest, { uri: report.uri.toString(), ...keys });
    return found?.version === version && report.version === version ? toRange(found.range) : undefined;
  }
  const whole = report.getText();
  const at = text === undefined || text.length < 2 ? -1 : whole.indexOf(text);
  if (text === undefined || at < 0 || whole.includes(text, at + 1)) return undefined;
  return new vscode.Range(report.positionAt(at), report.positionAt(at + text.length));
}
