import * as vscode from 'vscode';
import type { ExportKind, ExportResult } from '../../../server/protocol/index.js';
import { fromBase64 } from '../fromBase64.js';
import { activeReport } from '../reportDocuments.js';
import { exportRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import { toUri } from '../toUri.js';

interface Form extends vscode.QuickPickItem {
  readonly to: ExportKind;
}

const forms = (): readonly Form[] => [
  {
    to: 'docx',
    label: `$(file) ${vscode.l10n.t('Word file')}`,
    description: vscode.l10n.t('the finished report in official layout'),
  },
  {
    to: 'html',
    label: `$(globe) ${vscode.l10n.t('Web page')}`,
    description: vscode.l10n.t('the finished report, prints to PDF'),
  },
  {
    to: 'sheet',
    label: `$(checklist) ${vscode.l10n.t('Check sheet')}`,
    description: vscode.l10n.t('findings and relations, to print and sign'),
  },
  {
    to: 'sheet-docx',
    label: `$(checklist) ${vscode.l10n.t('Check sheet as a Word file')}`,
    description: vscode.l10n.t('findings and relations, to fill in in Word'),
  },
  {
    to: 'xlsx',
    label: `$(table) ${vscode.l10n.t('Figures as an Excel file')}`,
    description: vscode.l10n.t('the tables as the form prints them'),
  },
  {
    to: 'csv',
    label: `$(table) ${vscode.l10n.t('Figures as CSV')}`,
    description: vscode.l10n.t('one cell a row, for a spreadsheet'),
  },
  {
    to: 'json',
    label: `$(json) ${vscode.l10n.t('Figures as JSON')}`,
    description: vscode.l10n.t('for a program'),
  },
];

/** Writes the report in another form: `to` and `target` are asked for where a caller does not name them. */
export async function exportReport(
  server: ServerSession,
  argument: unknown,
  to: unknown,
  target: unknown,
): Promise<void> {
  const source = toUri(argument) ?? activeReport()?.uri;
  if (source === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Please open an annual report first.'));
    return;
  }
  const form = forms().find((each) => each.to === to) ?? (await pickForm());
  if (form === undefined) return;
  // The server answers for open documents only.
  await vscode.workspace.openTextDocument(source);
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Exporting the report') },
    () => server.ask(exportRequest, { uri: source.toString(), to: form.to }),
  );
  if (result === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This document is not an annual report.'));
    return;
  }
  const place = toUri(target) ?? (await askPlace(source, result));
  if (place === undefined) return;
  await vscode.workspace.fs.writeFile(place, fromBase64(result.bytes));
  // The message stays until the person answers it; the command is done.
  void offerOpening(place);
}

const pickForm = async (): Promise<Form | undefined> =>
  vscode.window.showQuickPick(forms(), { title: vscode.l10n.t('Export the report as') });

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Beside the source, under its name; a report that is not saved yet goes into the workspace. */
async function askPlace(source: vscode.Uri, { ending }: ExportResult): Promise<vscode.Uri | undefined> {
  const name = `${nameOf(source).replace(/(?:\.report)?\.[^.]+$/u, '')}${ending}`;
  const folder =
    source.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(source, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Report'),
    saveLabel: vscode.l10n.t('Export'),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

/** Only a file on the person's own computer can be opened by another program. */
async function offerOpening(place: vscode.Uri): Promise<void> {
  const words = vscode.l10n.t('“{0}” was written.', nameOf(place));
  const isHere =
    place.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(words, ...(isHere ? [open] : []));
  if (chosen === open) await vscode.env.openExternal(place);
}
