import { message, type Parameters } from '../../core/messages/message.js';
import type { LineIndex } from '../../core/text/lines.js';
import type { Range } from '../../core/text/range.js';
import type { ImportNote, NoteKind } from './importNote.js';
import { noteTexts, type NoteText } from './noteTexts.js';

/** A note while the source is read: its place is an offset range. */
export interface NoteDraft {
  readonly kind: NoteKind;
  readonly text: NoteText;
  readonly parameters: Parameters;
  readonly words?: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly range: Range;
}

/** A note about some words: they are its text and the `{text}` of its message. */
export const noteOnWords = (
  kind: NoteKind,
  text: NoteText,
  words: string,
  range: Range,
  rest: Pick<NoteDraft, 'table' | 'row' | 'column'> & { readonly parameters?: Parameters } = {},
): NoteDraft => {
  const { parameters = {}, ...keys } = rest;
  return { kind, text, words, range, ...keys, parameters: { text: words, ...parameters } };
};

export function finishNote(draft: NoteDraft, lines: LineIndex): ImportNote {
  const { kind, text, parameters, words, table, row, column, range } = draft;
  return {
    kind,
    message: message(noteTexts[text], parameters),
    ...(words === undefined ? {} : { text: words }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    source: { start: lines.positionAt(range.start), end: lines.positionAt(range.end) },
  };
}
