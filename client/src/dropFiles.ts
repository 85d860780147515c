import * as vscode from 'vscode';
import { droppedFile } from './import/droppedFile.js';
import type { Imports } from './import/imports.js';
import { TooLarge, type ImportSource } from './import/importSource.js';
import { toPlainRange } from './plainPlaces.js';
import { isReport, reportLanguage } from './reportDocuments.js';
import { pasteRequest } from './server/requests.js';
import type { ServerSession } from './server/serverSession.js';
import { tableEdit } from './tableEdit.js';
import { toBase64 } from './toBase64.js';

const IMPORT = vscode.DocumentDropOrPasteEditKind.Empty.append('crossfoot', 'import');
const TABLE = vscode.DocumentDropOrPasteEditKind.Empty.append('crossfoot', 'table');

/** Sheets of a report are far smaller; a larger file is only offered as a report of its own. */
const MOST_BYTES_OF_TABLES = 4 * 1024 * 1024;

/** A sheet is dropped for its cells, a page or Word file for its report. */
const SHEET = /\.(?:xls[xm]|[ct]sv)$/iu;

/**
 * A Word file, page, sheet or text that is dropped into a report: its tables go into the report as if they were pasted,
 * or it becomes a report of its own. What VS Code and others offer, its path say, stays on the list.
 */
export function dropFiles(server: ServerSession, imports: Imports): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data, token) {
      if (!isReport(document)) return undefined;
      const { uri } = document;
      const folder = uri.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(uri, '..');
      const source = await droppedFile(data, folder);
      if (source === undefined || token.isCancellationRequested) return undefined;
      const tables = await tablesOf(server, document, position, source, token);
      const report = await reportOf(imports, source, token);
      const edits = SHEET.test(source.name) ? [tables, report] : [report, tables];
      return edits.filter((edit) => edit !== undefined);
    },
  };
  return vscode.languages.registerDocumentDropEditProvider(
    [{ language: reportLanguage }, { language: 'markdown' }],
    provider,
    { providedDropEditKinds: [IMPORT, TABLE], dropMimeTypes: ['text/uri-list', 'files'] },
  );
}

/** Writing the report that the file becomes; VS Code asks for edits in full before the person chooses one. */
async function reportOf(
  imports: Imports,
  source: ImportSource,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentDropEdit | undefined> {
  const written = await imports.prepare(source, token);
  if (written === undefined) return undefined;
  const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Import “{0}” as a new report', source.name), IMPORT);
  edit.additionalEdit = written;
  return edit;
}

/** Putting the cells of the file into the report where it is dropped; undefined when there are none that fit. */
async function tablesOf(
  server: ServerSession,
  { uri, version }: vscode.TextDocument,
  position: vscode.Position,
  { name, read }: ImportSource,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentDropEdit | undefined> {
  if (/\.docx$/iu.test(name)) return undefined;
  try {
    const bytes = toBase64(await read(MOST_BYTES_OF_TABLES));
    const range = toPlainRange(new vscode.Range(position, position));
    const result = await server.ask(pasteRequest, { uri: uri.toString(), range, file: { name, bytes } }, token);
    if (result?.version !== version || result.edits.length === 0) return undefined;
    const edit = new vscode.DocumentDropEdit('', result.title, TABLE);
    edit.additionalEdit = tableEdit(uri, result.edits);
    return edit;
  } catch (error) {
    if (error instanceof TooLarge || token.isCancellationRequested) return undefined;
    throw error;
  }
}
