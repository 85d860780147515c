import type { GridCell } from './spreadSpans.js';
import type { ListItem } from './sourceMarkup.js';
import type { MarkedWords } from '../markup/inlineMark.js';
import type { NoteKind } from '../notes/importNote.js';
import type { NoteText } from '../notes/noteTexts.js';
import type { Parameters } from '../../core/messages/message.js';
import type { SourcePicture } from '../markup/picture.js';

/** What a file with a structure of its own consists of, in reading order. */
export type SourceBlock =
  | Paragraph
  | { readonly kind: 'picture'; readonly picture: SourcePicture }
  | { readonly kind: 'grid'; readonly rows: readonly (readonly GridCell[])[] }
  /** The words of a footnote that inserts refer to by its number. */
  | { readonly kind: 'footnote'; readonly note: number; readonly words: MarkedWords }
  | Omission;

export interface Paragraph extends MarkedWords {
  readonly kind: 'paragraph';
  readonly item?: ListItem;
}

/** Something that stands here in the file and is left out, or put elsewhere. */
export interface Omission {
  readonly kind: 'omission';
  readonly reason: NoteText;
  readonly words: string;
  readonly as?: NoteKind;
  readonly parameters?: Parameters;
}
