import * as vscode from 'vscode';
import type { ImportNote } from '../../../server/protocol/index.js';

type Kind = ImportNote['kind'];

const EXTRACTED = 'crossfoot-extracted';

interface NoteItem extends vscode.QuickPickItem {
  readonly note?: ImportNote;
}

/** What needs a person most comes first. */
const kinds: readonly Kind[] = ['open', 'guessed', 'repaired', 'dropped'];
const icons: Readonly<Record<Kind, string>> = {
  open: 'question',
  guessed: 'lightbulb',
  repaired: 'tools',
  dropped: 'trash',
};

function heading(kind: Kind): string {
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

/** Lists what the import did to the source; walking through the list shows each place there. */
export async function reviewImport(
  source: vscode.Uri,
  notes: readonly ImportNote[],
  extracted: string | undefined,
): Promise<void> {
  const document = await (extracted === undefined
    ? vscode.workspace.openTextDocument(source)
    : openExtracted(source, extracted));
  const show = async ({ source: { start, end } }: ImportNote): Promise<void> => {
    const selection = document.validateRange(new vscode.Range(start.line, start.character, end.line, end.character));
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
      selection,
    });
  };
  const pick = vscode.window.createQuickPick<NoteItem>();
  pick.title = vscode.l10n.t('What the import did');
  pick.placeholder = vscode.l10n.t('Choose an entry to see its place in the source');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = kinds.flatMap((kind) => section(kind, notes));
  pick.onDidChangeActive(([item]) => {
    if (item?.note) void show(item.note);
  });
  const done = new Promise<void>((resolve) => {
    pick.onDidHide(() => {
      resolve();
    });
  });
  pick.onDidAccept(() => {
    pick.hide();
  });
  pick.show();
  await done;
  pick.dispose();
}

/** A Word file or a page cannot be shown with places in it: its words are shown, read-only. */
async function openExtracted(source: vscode.Uri, extracted: string): Promise<vscode.TextDocument> {
  const provider = vscode.workspace.registerTextDocumentContentProvider(EXTRACTED, {
    provideTextDocumentContent: () => extracted,
  });
  try {
    // Each import has an address of its own: VS Code keeps the words of an open one.
    const address = { scheme: EXTRACTED, path: `${source.path}.txt`, query: String(Date.now()) };
    return await vscode.workspace.openTextDocument(vscode.Uri.from(address));
  } finally {
    provider.dispose();
  }
}

function section(kind: Kind, notes: readonly ImportNote[]): readonly NoteItem[] {
  const ours = notes.filter((note) => note.kind === kind);
  if (ours.length === 0) return [];
  return [
    { label: heading(kind), kind: vscode.QuickPickItemKind.Separator },
    ...ours.map((note) => ({
      label: `$(${icons[kind]}) ${note.message}`,
      description: vscode.l10n.t('line {0}', note.source.start.line + 1),
      ...(note.text === undefined ? {} : { detail: note.text }),
      note,
    })),
  ];
}
