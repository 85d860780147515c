import type { Message } from '../core/messages/message.js';
import { decodeText, type Decoded } from './file/decodeText.js';
import { fileKind, isForeign } from './file/fileKind.js';
import { FileRefusal, refusal } from './file/fileRefusal.js';
import { importDocument, type Imported, type ImportOptions } from './importDocument.js';
import { importText } from './importText.js';
import type { SourceDocument } from './source/sourceDocument.js';

export interface ImportedFile extends Imported {
  readonly ok: true;
  /** Bytes that could not be read; each became U+FFFD. */
  readonly damaged: number;
  /** The words of a file that is no text itself; the places of the notes are in them. */
  readonly extracted?: string;
}

export type FileImport = ImportedFile | { readonly ok: false; readonly message: Message };

/** A report has some 20 KB, a Word file with pictures some MB: what is larger was chosen by mistake. */
const MOST_MEGABYTES = 20;

/**
 * Turns a file into the dialect: by its content, and where that says nothing, by its name. What reads web pages,
 * Word and Excel files is loaded when the first one comes.
 */
export async function importFile(name: string, bytes: Uint8Array, options: ImportOptions = {}): Promise<FileImport> {
  try {
    if (bytes.length > MOST_MEGABYTES * 1024 * 1024) throw refusal('fileTooLarge', { limit: MOST_MEGABYTES });
    const kind = fileKind(name, bytes);
    if (isForeign(kind)) throw refusal(kind);
    switch (kind) {
      case 'office': {
        const { unzipParts } = await import('./file/unzipParts.js');
        const isWorkbook = unzipParts(bytes, () => false).names.includes('xl/workbook.xml');
        const read = isWorkbook
          ? (await import('./sheet/readXlsx.js')).readXlsx
          : (await import('./docx/readDocx.js')).readDocx;
        return { ok: true, ...fromDocument(read(bytes), options), damaged: 0 };
      }
      case 'flatOffice': {
        const { readFlatDocx } = await import('./docx/readDocx.js');
        return { ok: true, ...fromDocument(readFlatDocx(bytes), options), damaged: 0 };
      }
      case 'csv': {
        const { readCsv } = await import('./sheet/readCsv.js');
        return fromText(decodeText(bytes), (text) => fromDocument(readCsv(text, name), options));
      }
      case 'html': {
        const [{ decodeHtml }, { readHtml }] = await Promise.all([
          import('./html/decodeHtml.js'),
          import('./html/readHtml.js'),
        ]);
        return fromText(decodeHtml(bytes), (text) => fromDocument(readHtml(text), options));
      }
      case 'text':
        return fromText(decodeText(bytes), (text) => {
          if (/\.(?:docx|xlsx|xlsm)$/iu.test(name)) throw refusal('damaged');
          if (text.trim() === '') throw refusal('empty');
          return importText(text, options);
        });
    }
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, message: error.reason };
    throw error;
  }
}

function fromDocument(document: SourceDocument, options: ImportOptions): Imported & { readonly extracted: string } {
  if (document.items.length === 0) throw refusal('empty');
  return { ...importDocument(document, options), extracted: document.text };
}

const fromText = (decoded: Decoded, read: (text: string) => Imported & { readonly extracted?: string }): FileImport =>
  decoded.ok ? { ok: true, ...read(decoded.text), damaged: decoded.damaged } : { ok: false, message: decoded.message };
