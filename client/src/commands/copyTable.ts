import * as vscode from 'vscode';
import { toPlainPosition } from '../plainPlaces.js';
import { activeReport } from '../reportDocuments.js';
import { copyTableRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';

/** Copies the table at the cursor so that Excel and Word paste it as cells. */
export async function copyTable(server: ServerSession): Promise<void> {
  const document = activeReport();
  const position = vscode.window.activeTextEditor?.selection.active;
  if (document === undefined || position === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Please open an annual report first.'));
    return;
  }
  const result = await server.ask(copyTableRequest, {
    uri: document.uri.toString(),
    position: toPlainPosition(position),
  });
  if (result === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no table at the cursor. Put the cursor into the table that shall be copied.'),
    );
    return;
  }
  await vscode.env.clipboard.writeText(result.text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('The table was copied.'), 5000);
}
