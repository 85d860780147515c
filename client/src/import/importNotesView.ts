import * as vscode from 'vscode';
import type { Disposes } from '../disposes.js';
import { nameOf } from '../nameOf.js';
import type { ImportReview } from './importReview.js';
import { noteHeading, noteIcon } from './importNotes.js';
import { noteLines, type NoteLine } from './noteLines.js';

const VIEW = 'crossfoot.importNotes';

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
  const shown: { lines: readonly NoteLine[] } = { lines: [] };
  const parents = new Map<NoteLine, NoteLine | undefined>();

  const enter = (lines: readonly NoteLine[], parent: NoteLine | undefined): void => {
    for (const line of lines) {
      parents.set(line, parent);
      enter(line.children, line);
    }
  };
  const provider: vscode.TreeDataProvider<NoteLine> = {
    onDidChangeTreeData: changed.event,
    getChildren: (line) => [...(line === undefined ? shown.lines : line.children)],
    getParent: (line) => parents.get(line),
    getTreeItem,
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  return {
    get chosen() {
      return view.selection[0];
    },
    lines: () => [...parents.keys()],
    show: (review) => {
      shown.lines = review === undefined ? [] : noteLines(review);
      parents.clear();
      enter(shown.lines, undefined);
      view.message =
        review === undefined ? '' : vscode.l10n.t('“{0}” was imported as “{1}”.', review.name, nameOf(review.report));
      void vscode.commands.executeCommand('setContext', VIEW, shown.lines.length > 0);
      changed.fire(undefined);
    },
    reveal: async (focus) => {
      const [first] = shown.lines;
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

function getTreeItem(line: NoteLine): vscode.TreeItem {
  switch (line.level) {
    case 'kind':
      return kindItem(line);
    case 'row':
      return rowItem(line);
    case 'note':
      return noteItem(line);
  }
}

function kindItem({ review, notes }: NoteLine): vscode.TreeItem {
  const [{ kind }] = notes;
  const item = new vscode.TreeItem(noteHeading(kind), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${review.source.toString()}#${kind}`;
  item.description = String(notes.length);
  item.iconPath = noteIcon(kind);
  item.contextValue = 'kind';
  return item;
}

function rowItem(line: NoteLine): vscode.TreeItem {
  const { notes, words } = line;
  const [{ source }] = notes;
  const item = new vscode.TreeItem(words, vscode.TreeItemCollapsibleState.Collapsed);
  const place = vscode.l10n.t('notes: {0}, line {1}', notes.length, source.start.line + 1);
  item.description = place;
  item.tooltip = words;
  item.contextValue = 'row';
  item.accessibilityInformation = { label: `${words} ${place}` };
  return item;
}

function noteItem(line: NoteLine): vscode.TreeItem {
  const [{ message, text, source }] = line.notes;
  const item = new vscode.TreeItem(line.words);
  const place = vscode.l10n.t('line {0}', source.start.line + 1);
  item.description = place;
  item.tooltip = text === undefined || message.includes(text) ? message : `${message}\n${text}`;
  item.contextValue = 'note';
  item.accessibilityInformation = { label: `${message} ${place}` };
  item.command = { command: 'crossfoot.showImportNote', title: vscode.l10n.t('Show the Place'), arguments: [line] };
  return item;
}
