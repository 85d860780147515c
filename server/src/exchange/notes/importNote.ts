import type { Message } from '../../core/messages/message.js';
import type { Position } from '../../core/text/lines.js';

/**
 * What became of something in the source:
 * - `dropped`: it is not in the result;
 * - `guessed`: in the result, not certain: the message says from what;
 * - `open`: left blank because the source does not say;
 * - `repaired`: a split label, shifted cell or glued run put right, proved by the relations.
 */
export type NoteKind = 'dropped' | 'guessed' | 'open' | 'repaired';

export interface ImportNote {
  readonly kind: NoteKind;
  readonly message: Message;
  /** The words of the source that the note is about. */
  readonly text?: string;
  /** Keys of the table, row and column, where the note is about a figure. */
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  /** Where in the source, lines and UTF-16 characters from 0. */
  readonly source: { readonly start: Position; readonly end: Position };
}
