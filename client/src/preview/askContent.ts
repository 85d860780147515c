import * as vscode from 'vscode';
import type { Content, Notice } from '../../protocol/viewMessages.js';
import { renderRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';

/** The newest state of a report as a message to a page that has the blocks `known`; or why there is none. */
export async function askContent(
  server: ServerSession,
  uri: vscode.Uri,
  known: readonly string[],
): Promise<Content | Notice> {
  const doc = uri.toString();
  if (!(await isOpen(uri))) {
    return { kind: 'notice', doc, text: vscode.l10n.t('The report cannot be opened any more.') };
  }
  const rendered = await server.ask(renderRequest, { uri: doc, known });
  return rendered === null
    ? { kind: 'notice', doc, text: vscode.l10n.t('This document is not an annual report.') }
    : { kind: 'content', doc, ...rendered };
}

/** The server answers for open documents only; a preview can be all that is left of one. */
async function isOpen(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.openTextDocument(uri);
    return true;
  } catch {
    return false;
  }
}
