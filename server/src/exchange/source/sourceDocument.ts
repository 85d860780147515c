import type { Omission, SourceBlock } from './sourceBlock.js';
import { range, type Range } from '../../core/text/range.js';
import { noLimit, type Spend } from '../file/growthLimit.js';
import {
  insertsWithin,
  marksWithin,
  moved,
  type InlineMark,
  type Insert,
  type MarkedWords,
} from '../markup/inlineMark.js';
import { MOST_PICTURES, type SourcePicture } from '../markup/picture.js';
import { tooLarge } from './pictureBlock.js';
import type { ListItem, PlacedPicture, SourceMarkup } from './sourceMarkup.js';
import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import { ordinaryWords } from '../markup/ordinaryWords.js';
import { trimPiece } from './trimPiece.js';
import type { Piece, SourceItem } from './sourceItem.js';
import { spreadSpans, type Spread } from './spreadSpans.js';

/** A file read into the intermediate form. Its text is what the ranges of items and notes refer to. */
export interface SourceDocument {
  readonly text: string;
  readonly items: readonly SourceItem[];
  readonly notes: readonly NoteDraft[];
  readonly markup?: SourceMarkup;
  /** The text that this one was made of, where they differ: what the places of notes are told in. */
  readonly original?: OriginalText;
}

export interface OriginalText {
  readonly text: string;
  readonly sourceOf: (range: Range) => Range;
}

export interface LaidOut extends SourceDocument {
  readonly markup: SourceMarkup;
  /** Of each item, the block that it comes from. */
  readonly origins: readonly number[];
}

/**
 * Writes blocks as plain text, a paragraph or a row of cells a line, and says what stands where. `spend` ends what
 * unfolds without bound.
 */
export function layOut(blocks: readonly SourceBlock[], spend: Spend = noLimit): LaidOut {
  const lines: string[] = [];
  const items: SourceItem[] = [];
  const origins: number[] = [];
  const notes: NoteDraft[] = [];
  const marks: InlineMark[] = [];
  const inserts: Insert[] = [];
  const footnotes: Extract<SourceBlock, { kind: 'footnote' }>[] = [];
  const listItems = new Map<number, ListItem>();
  const pictures: PlacedPicture[] = [];
  let shown = 0;
  let at = 0;
  const write = (line: string, item: SourceItem, origin: number): void => {
    spend(line.length);
    lines.push(line);
    items.push(item);
    origins.push(origin);
    at += line.length + 1;
  };
  const putPicture = (picture: SourcePicture): void => {
    if (shown++ < MOST_PICTURES) pictures.push({ picture, at });
    else notes.push(noteOn(tooLarge(picture.alt), at));
  };
  /** Keeps what the words say beyond themselves, which are written at a place. */
  const keepMarkup = (words: MarkedWords, place: number): void => {
    const own = moved(words, place);
    for (const mark of own.marks) {
      if (mark.kind === 'link') spend(mark.address.length);
      marks.push(mark);
    }
    for (const insert of own.inserts) {
      if (insert.kind === 'footnote' || shown++ < MOST_PICTURES) inserts.push(insert);
      else notes.push(noteOn(tooLarge(insert.picture.alt), place));
    }
  };
  blocks.forEach((block, origin) => {
    if (block.kind === 'omission') {
      notes.push(noteOn(block, at));
      return;
    }
    if (block.kind === 'picture') {
      putPicture(block.picture);
      return;
    }
    if (block.kind === 'footnote') {
      footnotes.push(block);
      return;
    }
    if (block.kind === 'paragraph') {
      const words = trimWords(block);
      const { text } = words;
      // Behind the last word, a picture stands by itself; in a list it would part the items.
      const isBehind = (insert: Insert): boolean =>
        insert.kind === 'picture' && insert.at === text.length && (text === '' || block.item === undefined);
      keepMarkup({ ...words, inserts: words.inserts.filter((insert) => !isBehind(insert)) }, at);
      if (block.item !== undefined && text !== '') listItems.set(at, block.item);
      if (text !== '') write(text, { kind: 'line', piece: { text, range: range(at, at + text.length) } }, origin);
      for (const insert of words.inserts) {
        if (insert.kind === 'picture' && isBehind(insert)) putPicture(insert.picture);
      }
      return;
    }
    for (const row of spreadSpans(block.rows, spend)) {
      const cells = row.map((cell) => (typeof cell === 'string' ? cell : { ...cell, ...trimWords(cell) }));
      const texts = cells.map((cell) => (typeof cell === 'string' ? '' : cell.text));
      const line = texts.join('\t');
      if (line.trim() === '') {
        for (const insert of cells.flatMap((cell) => (typeof cell === 'string' ? [] : cell.inserts))) {
          if (insert.kind === 'picture') putPicture(insert.picture);
        }
        continue;
      }
      let place = at;
      for (const cell of cells) {
        if (typeof cell !== 'string') keepMarkup(cell, place);
        place += (typeof cell === 'string' ? 0 : cell.text.length) + 1;
      }
      const whole = range(at, at + line.length);
      const item: SourceItem =
        texts.length === 1
          ? { kind: 'line', piece: { text: line, range: whole } }
          : { kind: 'row', cells: placeCells(cells, at), range: whole, grid: origin };
      write(line, item, origin);
    }
  });
  const end = Math.max(0, at - 1);
  const noted = new Map<number, Piece>();
  for (const { note, words } of footnotes) {
    if (noted.has(note)) continue;
    const lead = `[${String(note)}] `;
    const own = trimWords(words);
    keepMarkup(own, at + lead.length);
    noted.set(note, { text: own.text, range: range(at + lead.length, at + lead.length + own.text.length) });
    lines.push(lead + own.text);
    at += lead.length + own.text.length + 1;
  }
  return {
    text: lines.join('\n'),
    items,
    origins,
    notes: notes.map((note) => within(note, end)),
    markup: {
      marks: marks.sort((a, b) => a.start - b.start),
      inserts: inserts.sort((a, b) => a.at - b.at),
      notes: noted,
      items: listItems,
      pictures,
    },
  };
}

function trimWords(written: MarkedWords): Required<MarkedWords> {
  const { text: raw, marks = [], inserts = [] } = ordinaryWords(written);
  const { text, range: words } = trimPiece(raw, 0);
  return { text, marks: marksWithin(marks, words), inserts: insertsWithin(inserts, words) };
}

const noteOn = ({ as = 'dropped', reason, words, parameters = {} }: Omission, at: number): NoteDraft =>
  noteOnWords(as, reason, words, range(at, at), { parameters });

function placeCells(cells: readonly Spread[], start: number): readonly Piece[] {
  let at = start;
  return cells.map((covered) => {
    if (typeof covered === 'string') {
      at++;
      return { text: '', range: range(at - 1, at - 1), covered };
    }
    const { text, columns } = covered;
    // What a cell over several columns of the form holds may be the figures of each.
    const cell = { text, range: range(at, at + text.length), ...(columns === 1 && { isCell: true as const }) };
    at += text.length + 1;
    return cell;
  });
}

const within = (note: NoteDraft, end: number): NoteDraft => ({
  ...note,
  range: range(Math.min(note.range.start, end), Math.min(note.range.end, end)),
});
