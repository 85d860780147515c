import * as vscode from 'vscode';
import type { ExportKind, ExportResult } from '../../../server/protocol/index.js';
import { nameOf } from '../nameOf.js';
import { fromBase64 } from '../fromBase64.js';
import { activeReport } from '../reportDocuments.js';
import { exportRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import { toUri } from '../toUri.js';
import { exportForms, type ExportForm } from './exportForms.js';
import { reportPictures } from './reportPictures.js';

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
  const form = exportForms().find((each) => each.to === to) ?? (await pickForm());
  if (form === undefined) return;
  // The server answers for open documents only.
  await vscode.workspace.openTextDocument(source);
  const result = await exportAs(server, source, form.to);
  if (result === undefined) return;
  if (result === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This document is not an annual report.'));
    return;
  }
  const place = named(toUri(target), result) ?? (await askPlace(source, result));
  if (place === undefined) return;
  await vscode.workspace.fs.writeFile(place, fromBase64(result.bytes));
  // The message stays until the person answers it; the command is done.
  void (result.hint === undefined ? offerOpening(place) : openToPrint(place, result.hint));
}

/** Undefined when the person called it off: a browser that prints may take a while. */
function exportAs(
  server: ServerSession,
  source: vscode.Uri,
  to: ExportKind,
): Thenable<ExportResult | null | undefined> {
  const browser = vscode.workspace.getConfiguration('crossfoot.export').get<unknown>('browser');
  const isSlow = to === 'pdf';
  return vscode.window.withProgress(
    {
      location: isSlow ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
      title: isSlow ? vscode.l10n.t('Printing the report to PDF') : vscode.l10n.t('Exporting the report'),
      cancellable: isSlow,
    },
    async (_, token) => {
      const params = {
        uri: source.toString(),
        to,
        ...(typeof browser === 'string' && browser !== '' && { browser }),
        ...(PICTURED.has(to) && { pictures: await reportPictures(server, source) }),
      };
      try {
        return await server.ask(exportRequest, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}

/** What shows the report as it will be read. */
const PICTURED: ReadonlySet<ExportKind> = new Set<ExportKind>(['docx', 'pdf', 'html']);

const pickForm = async (): Promise<ExportForm | undefined> =>
  vscode.window.showQuickPick(exportForms(), { title: vscode.l10n.t('Export the report as') });

/** A page that came in place of a PDF is not written under a PDF's name. */
const named = (target: vscode.Uri | undefined, { hint, ending }: ExportResult): vscode.Uri | undefined =>
  hint === undefined ? target : target?.with({ path: target.path.replace(/\.pdf$/iu, ending) });

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

async function offerOpening(place: vscode.Uri): Promise<void> {
  const words = vscode.l10n.t('“{0}” was written.', nameOf(place));
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(words, ...(isHere(place) ? [open] : []));
  if (chosen === open) await vscode.env.openExternal(place);
}

/** The page that the person has to print opens in the browser by itself. */
async function openToPrint(place: vscode.Uri, hint: string): Promise<void> {
  if (isHere(place)) await vscode.env.openExternal(place);
  await vscode.window.showWarningMessage(hint);
}

/** Only a file on the person's own computer can be opened by another program. */
const isHere = ({ scheme }: vscode.Uri): boolean =>
  scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
