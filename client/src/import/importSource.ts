import * as vscode from 'vscode';
import { nameOf } from '../nameOf.js';

/** A file that becomes a report. */
export interface ImportSource {
  readonly name: string;
  /** Where the report is written; undefined where nothing can be. */
  readonly folder?: vscode.Uri;
  /** The file itself, where VS Code can open it. */
  readonly uri?: vscode.Uri;
  /** Rejects when the file is larger than `most` bytes, before it is read where that can be told. */
  readonly read: (most: number) => Promise<Uint8Array>;
}

/** The file is too large to be one report. */
export class TooLarge extends Error {}

/** A file of the workspace or the computer; its report is written beside it. */
export function fileSource(uri: vscode.Uri): ImportSource {
  return {
    name: nameOf(uri),
    folder: vscode.Uri.joinPath(uri, '..'),
    uri,
    read: async (most) => {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > most) throw new TooLarge(uri.path);
      return vscode.workspace.fs.readFile(uri);
    },
  };
}

/**
 * A file that was dragged in from elsewhere and has no address: its report is written into `folder`. It is read at once,
 * since VS Code forgets it after the drop.
 */
export async function droppedSource(
  file: vscode.DataTransferFile,
  folder: vscode.Uri | undefined,
): Promise<ImportSource> {
  const bytes = await file.data();
  return {
    name: file.name,
    ...(folder !== undefined && { folder }),
    read: (most) => (bytes.length > most ? Promise.reject(new TooLarge(file.name)) : Promise.resolve(bytes)),
  };
}
