import * as vscode from 'vscode';
import type { Disposes } from '../disposes.js';

const SCHEME = 'crossfoot-extracted';

/** The words taken out of files that cannot be shown with places in them, as read-only documents. */
export interface ExtractedWords extends Disposes {
  /** An address under which VS Code can show the words of the file `name`. */
  addressFor(name: string): vscode.Uri;
  keep(address: vscode.Uri, words: string): void;
  drop(address: vscode.Uri): void;
}

export function createExtractedWords(): ExtractedWords {
  const kept = new Map<string, string>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (address) => kept.get(address.toString()),
  });
  return {
    // Each import has an address of its own: VS Code keeps the words of an open one.
    addressFor: (name) => vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: crypto.randomUUID() }),
    keep: (address, words) => {
      kept.set(address.toString(), words);
    },
    drop: (address) => {
      kept.delete(address.toString());
    },
    dispose: () => {
      provider.dispose();
    },
  };
}
