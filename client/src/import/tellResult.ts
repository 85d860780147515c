import * as vscode from 'vscode';
import type { ImportNote } from '../../../server/protocol/index.js';
import { countOf } from './importNotes.js';

/** Says how an import went; `review` brings the list of the notes forward. */
export async function tellResult(
  name: string,
  notes: readonly ImportNote[],
  review: () => Promise<void>,
): Promise<void> {
  if (notes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” was imported; every word was taken over.', name));
    return;
  }
  const look = vscode.l10n.t('Review');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '“{0}” was imported: {1} open, {2} guessed, {3} repaired, {4} dropped.',
      name,
      countOf(notes, 'open'),
      countOf(notes, 'guessed'),
      countOf(notes, 'repaired'),
      countOf(notes, 'dropped'),
    ),
    look,
  );
  if (chosen === look) await review();
}
