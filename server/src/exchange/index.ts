/** The door of the file formats at the border. */
export { decodeText, type Encoding } from './decodeText.js';
export { isImportable, isSheetName } from './fileKind.js';
export type { ImportOptions } from './importDocument.js';
export { importFile, type ImportedFile } from './importFile.js';
export type { ImportNote, NoteKind } from './importNote.js';
export { importText } from './importText.js';
export { MOST_PICTURE_BYTES, type SavedPicture } from './markup/picture.js';
export { pictureFolder } from './markup/pictureFolder.js';
