import * as vscode from 'vscode';
import type { ImportNote } from '../../../server/protocol/index.js';

type NoteKind = ImportNote['kind'];

/** What needs a person most comes first. */
export const noteKinds: readonly NoteKind[] = ['open', 'guessed', 'repaired', 'dropped'];

const icons: Readonly<Record<NoteKind, vscode.ThemeIcon>> = {
  open: new vscode.ThemeIcon('question', new vscode.ThemeColor('list.errorForeground')),
  guessed: new vscode.ThemeIcon('lightbulb', new vscode.ThemeColor('list.warningForeground')),
  repaired: new vscode.ThemeIcon('tools'),
  dropped: new vscode.ThemeIcon('trash'),
};

export const noteIcon = (kind: NoteKind): vscode.ThemeIcon => icons[kind];

/** What the notes of a kind ask the person to do. */
export function noteHeading(kind: NoteKind): string {
  switch (kind) {
    case 'open':
      return vscode.l10n.t('Left open: fill in by hand');
    case 'guessed':
      return vscode.l10n.t('Guessed: please compare');
    case 'repaired':
      return vscode.l10n.t('Repaired');
    case 'dropped':
      return vscode.l10n.t('Dropped');
  }
}

export const countOf = (notes: readonly ImportNote[], kind: NoteKind): number =>
  notes.filter((note) => note.kind === kind).length;
