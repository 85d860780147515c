import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { importMethod, type ImportNote, type ImportParams, type ImportResult } from '../../../protocol/index.js';
import { message, sayIn, type Locale } from '../../core/index.js';
import type { decodeText as decode, ImportNote as Note } from '../../exchange/index.js';
import { fromBase64 } from '../fromBase64.js';
import { isRecord } from '../params.js';
import { serve, type Feature } from '../session.js';
import { texts } from '../texts.js';
import { toBase64 } from '../toBase64.js';

/** A foreign file becomes a report in the dialect. What reads files is loaded on first use. */
export const importFile: Feature = {
  start(session) {
    const { locale } = session.client;
    serve(session, importMethod, readImport, async ({ name, bytes, ...given }): Promise<ImportResult> => {
      const exchange = await import('../../exchange/index.js');
      const options = { pictureFolder: exchange.pictureFolder(name), ...given };
      const imported = await exchange.importFile(name, bytes, options);
      if (!imported.ok) {
        const reason = sayIn(locale, imported.message);
        throw new ResponseError(
          LSPErrorCodes.RequestFailed,
          sayIn(locale, message(texts.unreadable, { name, reason })),
        );
      }
      const { text, notes, pictures } = imported;
      const extracted = imported.extracted ?? wordsOf(bytes, exchange.decodeText);
      return {
        text,
        ...(extracted === undefined ? {} : { extracted }),
        ...(pictures !== undefined && { pictures: pictures.map((each) => ({ ...each, bytes: toBase64(each.bytes) })) }),
        notes: notes.map((note) => toNote(note, locale)),
      };
    });
  },
};

/** The words of a text whose encoding an editor would have to be told: the places of the notes are in them. */
function wordsOf(bytes: Uint8Array, decodeText: typeof decode): string | undefined {
  const decoded = decodeText(bytes);
  return decoded.ok && decoded.encoding !== 'utf-8' ? decoded.text : undefined;
}

const toNote = ({ message: words, ...note }: Note, locale: Locale): ImportNote => ({
  ...note,
  message: sayIn(locale, words),
});

interface Import extends Omit<ImportParams, 'bytes'> {
  readonly bytes: Uint8Array;
}

function readImport(params: unknown): Import | undefined {
  if (!isRecord(params)) return undefined;
  const { name, bytes, year, pictureFolder } = params;
  if (typeof name !== 'string' || typeof bytes !== 'string') return undefined;
  if (year !== undefined && typeof year !== 'number') return undefined;
  if (pictureFolder !== undefined && typeof pictureFolder !== 'string') return undefined;
  const decoded = fromBase64(bytes);
  if (decoded === undefined) return undefined;
  return {
    name,
    bytes: decoded,
    ...(year !== undefined && { year }),
    ...(pictureFolder !== undefined && { pictureFolder }),
  };
}
