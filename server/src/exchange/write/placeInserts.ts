import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import { shorten } from '../notes/shorten.js';
import type { Insert } from '../markup/inlineMark.js';
import { marksFrom } from '../markup/markupFrom.js';
import { folderName } from '../markup/pictureFolder.js';
import { pictureMarkdown, savePictures } from '../markup/savePictures.js';
import type { SavedPicture } from '../markup/picture.js';
import type { SourceMarkup } from '../source/sourceMarkup.js';
import { writeInline, type WrittenInsert } from './writeInline.js';

/** Markdown that stands between two parts of the report, behind the words at a place. */
export interface Apart {
  readonly at: number;
  readonly markdown: string;
}

export interface WrittenFootnote {
  /** Where it is first called. */
  readonly at: number;
  readonly markdown: string;
}

export interface PlacedInserts {
  /** What stands within lines that can hold it, in the order of the places. */
  readonly within: readonly WrittenInsert[];
  /** Footnotes by their marks. */
  readonly footnotes: ReadonlyMap<string, WrittenFootnote>;
  /** What stands between the parts of the report. */
  readonly apart: readonly Apart[];
  readonly pictures: readonly SavedPicture[];
  readonly notes: readonly NoteDraft[];
}

/**
 * Where pictures and footnotes of a file go. Those in lines that can hold them stay in their places; a heading, a
 * signature or a statutory table cannot: what stands in one goes behind it, with a note. Without a folder to save
 * pictures in, they are left out, with a note.
 */
export function placeInserts(
  { inserts, notes: words, pictures: between, marks }: SourceMarkup,
  isHeld: (at: number) => boolean,
  folder: string | undefined,
): PlacedInserts {
  const all = [
    ...inserts.flatMap((insert) => (insert.kind === 'picture' ? [insert] : [])),
    ...between.map(({ picture, at }) => ({ kind: 'picture' as const, picture, at })),
  ].sort((a, b) => a.at - b.at);
  const saved = savePictures(
    all.map(({ picture }) => picture),
    folder === undefined ? undefined : folderName(folder),
  );
  const within: WrittenInsert[] = [];
  const apart: Apart[] = [];
  const notes: NoteDraft[] = [];
  const footnotes = new Map<string, WrittenFootnote>();
  const marked = new Map<number, string>();
  const moved = new Set<number>();
  const written = (note: number): string => {
    const own = words.get(note);
    return own === undefined ? '' : writeInline(own.text, marksFrom(marks, own.range));
  };

  const putPicture = ({ picture, at }: Extract<Insert, { kind: 'picture' }>, isInLine: boolean): void => {
    const name = saved.nameOf(picture);
    if (name === undefined) notes.push(noteOnWords('dropped', 'picture', nameOf(picture.alt), { start: at, end: at }));
    else if (isInLine && isHeld(at)) within.push({ at, markdown: pictureMarkdown(picture, name) });
    else {
      apart.push({ at, markdown: pictureMarkdown(picture, name) });
      if (isInLine) notes.push(noteOnWords('repaired', 'pictureMoved', nameOf(picture.alt), { start: at, end: at }));
    }
  };
  const putFootnote = (note: number, at: number): void => {
    const own = words.get(note);
    if (own === undefined) return;
    if (!isHeld(at)) {
      // Called again, it says nothing new.
      if (moved.has(note)) return;
      moved.add(note);
      apart.push({ at, markdown: `注：${written(note)}` });
      notes.push(noteOnWords('repaired', 'footnoteMoved', shorten(own.text), own.range));
      return;
    }
    const mark = marked.get(note) ?? `[^${String(marked.size + 1)}]`;
    if (!marked.has(note)) footnotes.set(mark, { at, markdown: `${mark}: ${written(note)}` });
    marked.set(note, mark);
    within.push({ at, markdown: mark });
  };
  for (const insert of inserts) {
    if (insert.kind === 'picture') putPicture(insert, true);
    else putFootnote(insert.note, insert.at);
  }
  for (const { picture, at } of between) putPicture({ kind: 'picture', picture, at }, false);
  apart.sort((a, b) => a.at - b.at);
  const called = new Set(inserts.flatMap((insert) => (insert.kind === 'footnote' ? [insert.note] : [])));
  for (const [note, { text, range }] of words) {
    // What calls it is not in the report.
    if (!called.has(note)) {
      notes.push(noteOnWords('dropped', 'chrome', shorten(text), range));
    }
  }
  return { within, footnotes, apart, pictures: saved.pictures, notes };
}

const nameOf = (alt: string): string => (alt === '' ? '…' : alt);
