import * as vscode from 'vscode';
import type { IgnoreArguments } from '../../../server/protocol/common.js';

/** Asks why a finding shall be ignored, and writes that above it. */
export async function ignoreFinding(argument: unknown): Promise<void> {
  if (!isIgnoreArguments(argument)) return;
  const { uri, version, ruleName, position, before, after } = argument;
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore “{0}”', ruleName),
    prompt: vscode.l10n.t('Why is this right as it is? The reason is kept in the report as a comment.'),
    placeHolder: vscode.l10n.t('for example: checked against the archive'),
    validateInput: complaint,
  });
  if (reason === undefined) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  if (document.version !== version) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The report changed meanwhile. Nothing was written; please try again.'),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(
    document.uri,
    new vscode.Position(position.line, position.character),
    `${before}${reason.trim()}${after}`,
  );
  await vscode.workspace.applyEdit(edit);
}

/** What is wrong with a reason; `--` would end the comment. */
function complaint(reason: string): string | undefined {
  if (reason.trim() === '') return vscode.l10n.t('Without a reason the finding stays.');
  return /--|[\r\n]/u.test(reason) ? vscode.l10n.t('Please write one line without “--”.') : undefined;
}

function isIgnoreArguments(value: unknown): value is IgnoreArguments {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, version, ruleName, position, before, after } = value as Readonly<Record<string, unknown>>;
  return (
    typeof version === 'number' &&
    [uri, ruleName, before, after].every((each) => typeof each === 'string') &&
    isPosition(position)
  );
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { line, character } = value as Readonly<Record<string, unknown>>;
  return typeof line === 'number' && typeof character === 'number';
}
