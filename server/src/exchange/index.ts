/** The door of the file formats at the border. */
export { decodeText, type Decoded, type Encoding } from './decodeText.js';
export type { ImportNote, NoteKind } from './importNote.js';
export { notesFile, type NotesFile } from './notesFile.js';
export { importText, type Imported, type ImportOptions } from './importText.js';
