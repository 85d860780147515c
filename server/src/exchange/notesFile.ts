import type { Locale } from '../core/model/locale.js';
import { sayIn } from '../core/model/message.js';
import type { ImportNote } from './importNote.js';

/** What `crossfoot import --notes` writes. */
export interface NotesFile {
  readonly version: 1;
  /** The imported file, as the person named it. */
  readonly source: string;
  readonly notes: readonly (Omit<ImportNote, 'message'> & { readonly message: string })[];
}

/** The notes of one import in one language. */
export const notesFile = (source: string, notes: readonly ImportNote[], locale: Locale): NotesFile => ({
  version: 1,
  source,
  notes: notes.map(({ kind, message, ...rest }) => ({ kind, message: sayIn(locale, message), ...rest })),
});
