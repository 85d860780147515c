import * as vscode from 'vscode';
import type { Disposes } from '../disposes.js';

const SCHEME = 'crossfoot-extracted';

/** The words taken out of files that cannot be shown with places in them, as read-only documents. */
export interface ExtractedWords extends Disposes {
  /** The address under which VS Code shows the words of the file `name`. */
  add(name: string, words: string): vscode.Uri;
  drop(address: vscode.Uri): void;
}

export function createExtractedWords(): ExtractedWords {
  const kept = new Map<string, string>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (address) => kept.get(address.toString()),
  });
  return {
    add: (name, words) => {
      // Each import has an address of its own: VS Code keeps the words of an open one.
      const address = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query: crypto.randomUUID() });
      kept.set(address.toString(), words);
      return address;
    },
    drop: (address) => {
      kept.delete(address.toString());
    },
    dispose: () => {
      provider.dispose();
    },
  };
}
