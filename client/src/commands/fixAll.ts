import * as vscode from 'vscode';
import { activeReport } from '../reportDocuments.js';
import { fixAllRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';

/** Applies every fix of one class to the report in the active editor, as one step of undo. */
export async function fixAll(server: ServerSession, fixClass: 'lossless' | 'proved'): Promise<void> {
  const document = activeReport();
  if (document === undefined) return;
  const uri = document.uri.toString();
  const result = await server.ask(fixAllRequest, { uri, classes: [fixClass] });
  if (result?.version !== document.version) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The report changed meanwhile. Nothing was fixed; please try again.'),
    );
    return;
  }
  if (result.edits.length === 0) {
    void vscode.window.showInformationMessage(
      fixClass === 'lossless'
        ? vscode.l10n.t('There is no spelling to fix in this report.')
        : vscode.l10n.t('The relations prove no value of a blank cell in this report.'),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    result.edits.map(({ range: { start, end }, newText }) =>
      vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText),
    ),
  );
  await vscode.workspace.applyEdit(edit);
}
