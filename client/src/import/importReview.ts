import type * as vscode from 'vscode';
import type { ImportNote } from '../../../server/protocol/index.js';

/** What is to be looked at after one import. */
export interface ImportReview {
  /** The file's name. */
  readonly name: string;
  readonly report: vscode.Uri;
  /** Where the places of the notes are: the file itself, or the words taken out of it. */
  readonly source: vscode.Uri;
  /** Those words, if there are. */
  readonly words?: string;
  readonly notes: readonly ImportNote[];
}
