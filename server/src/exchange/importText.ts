import { ordinaryText } from '../core/text/ordinaryText.js';
import { importDocument, type Imported, type ImportOptions } from './importDocument.js';
import { isDialect } from './text/isDialect.js';
import { readText } from './text/readText.js';

/**
 * Turns the plain text of a report (as copied from a web page, a PDF or Word) into the dialect. Any text gives a
 * result; the notes list everything that is not a literal, unambiguous copy. Text that already is the dialect
 * comes back as it is.
 */
export function importText(text: string, options: ImportOptions = {}): Imported {
  if (isDialect(text)) return { text: text.replace(/^\ufeff/u, ''), notes: [] };
  const ordinary = ordinaryText(text);
  return ordinary === undefined
    ? importDocument({ text, items: readText(text), notes: [] }, options)
    : importDocument(
        {
          text: ordinary.text,
          items: readText(ordinary.text),
          notes: [],
          original: { text, sourceOf: ordinary.sourceOf },
        },
        options,
      );
}
