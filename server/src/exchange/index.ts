/** The door of the file formats at the border. */
export { decodeText, type Encoding } from './file/decodeText.js';
export { isImportable, isSheetName } from './file/fileKind.js';
export type { ImportOptions } from './importDocument.js';
export { importFile, type ImportedFile } from './importFile.js';
export type { ImportNote, NoteKind } from './notes/importNote.js';
export { importText } from './importText.js';
export { MOST_PICTURE_BYTES, type SavedPicture } from './markup/picture.js';
export { pictureFolder } from './markup/pictureFolder.js';
