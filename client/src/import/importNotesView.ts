import * as vscode from 'vscode';
import type { ImportNote } from '../../../server/protocol/index.js';
import type { Disposes } from '../disposes.js';
import { nameOf } from '../nameOf.js';
import type { ImportReview } from './importReview.js';
import { countOf, noteHeading, noteIcon, noteKinds } from './importNotes.js';

const VIEW = 'crossfoot.importNotes';

interface Group {
  readonly review: ImportReview;
  readonly kind: ImportNote['kind'];
}

/** A line of the list: all notes of a kind, or one note. */
export type NoteLine = Group | (Group & { readonly note: ImportNote });

/** The list of what an import did, beside the report; VS Code shows it only while there is something in it. */
export interface ImportNotesView extends Disposes {
  /** The line that a person chose by mouse or keyboard last. */
  readonly chosen: NoteLine | undefined;
  /** All lines. */
  lines(): readonly NoteLine[];
  /** Lists the notes of a review, or nothing. */
  show(review: ImportReview | undefined): void;
  /** Brings the list into view; the editor keeps the keyboard unless `focus` says otherwise. */
  reveal(focus: boolean): Promise<void>;
}

export function createImportNotesView(): ImportNotesView {
  const changed = new vscode.EventEmitter<undefined>();
  const shown: { groups: readonly Group[] } = { groups: [] };
  const lines = new Map<ImportNote, NoteLine>();

  const provider: vscode.TreeDataProvider<NoteLine> = {
    onDidChangeTreeData: changed.event,
    getChildren: (line) => {
      if (line === undefined) return [...shown.groups];
      if ('note' in line) return [];
      return line.review.notes.filter(({ kind }) => kind === line.kind).flatMap((note) => lines.get(note) ?? []);
    },
    getParent: (line) => ('note' in line ? shown.groups.find(({ kind }) => kind === line.kind) : undefined),
    getTreeItem: (line) => ('note' in line ? noteItem(line) : groupItem(line)),
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  return {
    get chosen() {
      return view.selection[0];
    },
    lines: () => [...shown.groups, ...lines.values()],
    show: (review) => {
      const notes = review?.notes ?? [];
      shown.groups =
        review === undefined ? [] : noteKinds.flatMap((kind) => (countOf(notes, kind) === 0 ? [] : [{ review, kind }]));
      lines.clear();
      if (review !== undefined) for (const note of notes) lines.set(note, { review, kind: note.kind, note });
      view.message =
        review === undefined ? '' : vscode.l10n.t('“{0}” was imported as “{1}”.', review.name, nameOf(review.report));
      void vscode.commands.executeCommand('setContext', VIEW, notes.length > 0);
      changed.fire(undefined);
    },
    reveal: async (focus) => {
      const [first] = shown.groups;
      if (first === undefined) return;
      // The view has to be there before it can be brought forward.
      await vscode.commands.executeCommand('setContext', VIEW, true);
      await view.reveal(first, { select: false, focus, expand: true });
    },
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
}

function groupItem({ review, kind }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(noteHeading(kind), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${review.source.toString()}#${kind}`;
  item.description = String(countOf(review.notes, kind));
  item.iconPath = noteIcon(kind);
  item.contextValue = 'kind';
  return item;
}

function noteItem(line: Group & { readonly note: ImportNote }): vscode.TreeItem {
  const { message, text, source } = line.note;
  const item = new vscode.TreeItem(message);
  const place = vscode.l10n.t('line {0}', source.start.line + 1);
  item.description = place;
  item.tooltip = text === undefined || message.includes(text) ? message : `${message}\n${text}`;
  item.contextValue = 'note';
  item.accessibilityInformation = { label: `${message} ${place}` };
  item.command = { command: 'crossfoot.showImportNote', title: vscode.l10n.t('Show the Place'), arguments: [line] };
  return item;
}
