/** The door of the file formats at the border. */
export { decodeText, type Encoding } from './decodeText.js';
export type { ImportNote, NoteKind } from './importNote.js';
export { importText, type ImportOptions } from './importText.js';
