import { range } from '../core/text/range.js';
import { marksWithin, type InlineMark } from './markup/inlineMark.js';
import { MOST_PICTURES, type SourcePicture } from './markup/picture.js';
import { tooLarge } from './markup/pictureBlock.js';
import type { PlacedPicture, SourceMarkup } from './markup/sourceMarkup.js';
import type { NoteKind } from './importNote.js';
import type { Parameters } from '../core/model/message.js';
import { noteOnWords, type NoteDraft } from './noteDraft.js';
import type { NoteText } from './noteTexts.js';
import { trimPiece } from './trimPiece.js';
import type { Piece, SourceItem } from './sourceItem.js';
import { spreadSpans, type GridCell } from './spreadSpans.js';

/** A file read into the intermediate form. Its text is what the ranges of items and notes refer to. */
export interface SourceDocument {
  readonly text: string;
  readonly items: readonly SourceItem[];
  readonly notes: readonly NoteDraft[];
  readonly markup?: SourceMarkup;
}

/** What a file with a structure of its own consists of, in reading order. */
export type SourceBlock =
  | Paragraph
  | { readonly kind: 'picture'; readonly picture: SourcePicture }
  | { readonly kind: 'grid'; readonly rows: readonly (readonly GridCell[])[] }
  | Omission;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Places are counted from the beginning of the text. */
  readonly marks?: readonly InlineMark[];
  /** How deep the list is nested that this is an item of, if it has no number. */
  readonly item?: number;
}

/** Something that stands here in the file and is left out, or put elsewhere. */
export interface Omission {
  readonly kind: 'omission';
  readonly reason: NoteText;
  readonly words: string;
  readonly as?: NoteKind;
  readonly parameters?: Parameters;
}

export interface LaidOut extends SourceDocument {
  readonly markup: SourceMarkup;
  /** Of each item, the block that it comes from. */
  readonly origins: readonly number[];
}

/** Writes blocks as plain text, a paragraph or a row of cells a line, and says what stands where. */
export function layOut(blocks: readonly SourceBlock[]): LaidOut {
  const lines: string[] = [];
  const items: SourceItem[] = [];
  const origins: number[] = [];
  const notes: NoteDraft[] = [];
  const marks: InlineMark[] = [];
  const listItems = new Map<number, number>();
  const pictures: PlacedPicture[] = [];
  let at = 0;
  const write = (line: string, item: SourceItem, origin: number): void => {
    lines.push(line);
    items.push(item);
    origins.push(origin);
    at += line.length + 1;
  };
  blocks.forEach((block, origin) => {
    if (block.kind === 'omission') {
      notes.push(noteOn(block, at));
      return;
    }
    if (block.kind === 'picture') {
      if (pictures.length < MOST_PICTURES) pictures.push({ picture: block.picture, at });
      else notes.push(noteOn(tooLarge(block.picture.alt), at));
      return;
    }
    if (block.kind === 'paragraph') {
      const { text, range: words } = trimPiece(block.text, 0);
      const own = text === '' ? [] : marksWithin(block.marks ?? [], words);
      marks.push(...own.map((mark) => ({ ...mark, start: at + mark.start, end: at + mark.end })));
      if (block.item !== undefined && text !== '') listItems.set(at, block.item);
      if (text !== '') write(text, { kind: 'line', piece: { text, range: range(at, at + text.length) } }, origin);
      return;
    }
    for (const row of spreadSpans(block.rows)) {
      const texts = row.map((text) => (text === undefined ? undefined : trimPiece(text, 0).text));
      const line = texts.join('\t');
      if (line.trim() === '') continue;
      const whole = range(at, at + line.length);
      const item: SourceItem =
        texts.length === 1
          ? { kind: 'line', piece: { text: line, range: whole } }
          : { kind: 'row', cells: placeCells(texts, at), range: whole };
      write(line, item, origin);
    }
  });
  const end = Math.max(0, at - 1);
  return {
    text: lines.join('\n'),
    items,
    origins,
    notes: notes.map((note) => within(note, end)),
    markup: { marks: marks.sort((a, b) => a.start - b.start), items: listItems, pictures },
  };
}

const noteOn = ({ as = 'dropped', reason, words, parameters = {} }: Omission, at: number): NoteDraft =>
  noteOnWords(as, reason, words, range(at, at), { parameters });

function placeCells(texts: readonly (string | undefined)[], start: number): readonly Piece[] {
  let at = start;
  return texts.map((text) => {
    if (text === undefined) {
      at++;
      return { text: '', range: range(at - 1, at - 1), covered: true };
    }
    const cell = { text, range: range(at, at + text.length) };
    at += text.length + 1;
    return cell;
  });
}

const within = (note: NoteDraft, end: number): NoteDraft => ({
  ...note,
  range: range(Math.min(note.range.start, end), Math.min(note.range.end, end)),
});
