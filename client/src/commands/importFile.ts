import * as vscode from 'vscode';
import type { ImportNote, ImportResult } from '../../../server/protocol/index.js';
import { importRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import { toBase64 } from '../toBase64.js';
import { toUri } from '../toUri.js';
import { reviewImport } from './reviewImport.js';

/** No report is near this size; the server would only be blocked. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Turns a text, a web page or a Word file into a report beside it, and shows what has to be looked at. */
export async function importFile(server: ServerSession, argument: unknown): Promise<void> {
  const source = toUri(argument) ?? (await pickFile());
  if (source === undefined) return;
  const bytes = await vscode.workspace.fs.readFile(source);
  const name = nameOf(source);
  if (bytes.length > MOST_BYTES) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('“{0}” is larger than 20 MB and was not imported. Please choose the file of one report.', name),
    );
    return;
  }
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Importing {0}', name) },
    () => server.ask(importRequest, { name, bytes: toBase64(bytes) }).catch(refusal),
  );
  if (result === undefined) return;
  await showReport(source, result);
  // The message stays until the person answers it; the command is done.
  void offerReview(source, name, result);
}

/** The server says in the person's language why it cannot read a file. */
function refusal(error: unknown): undefined {
  void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  return undefined;
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Report'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: false,
    filters: {
      [vscode.l10n.t('Texts, web pages, Word and Excel files')]: ['txt', 'html', 'htm', 'shtml', 'docx', 'xlsx', 'csv'],
    },
  });
  return chosen?.[0];
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Writes `NAME.report.md` beside the source; an existing file is never touched. Where nothing can be written: untitled. */
async function showReport(source: vscode.Uri, { text }: ImportResult): Promise<void> {
  const stem = nameOf(source).replace(/\.[^.]+$/u, '');
  for (let copy = 1; copy < 100; copy++) {
    const name = `${stem}${copy === 1 ? '' : ` (${copy})`}.report.md`;
    const target = vscode.Uri.joinPath(source, '..', name);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(target, { contents: new TextEncoder().encode(text), overwrite: false });
    if (await exists(target)) continue;
    if (!(await vscode.workspace.applyEdit(edit))) break;
    await vscode.window.showTextDocument(target, { preview: false });
    return;
  }
  const untitled = await vscode.workspace.openTextDocument({ language: 'annual-report', content: text });
  await vscode.window.showTextDocument(untitled, { preview: false });
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

async function offerReview(source: vscode.Uri, name: string, { notes, extracted }: ImportResult): Promise<void> {
  if (notes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” was imported; every word was taken over.', name));
    return;
  }
  const count = (kind: ImportNote['kind']): number => notes.filter((note) => note.kind === kind).length;
  const look = vscode.l10n.t('Review');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '“{0}” was imported: {1} open, {2} guessed, {3} repaired, {4} dropped.',
      name,
      count('open'),
      count('guessed'),
      count('repaired'),
      count('dropped'),
    ),
    look,
  );
  if (chosen === look) await reviewImport(source, notes, extracted);
}
