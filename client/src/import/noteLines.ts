import type { ImportNote } from '../../../server/protocol/index.js';
import type { ImportReview } from './importReview.js';
import { noteKinds } from './importNotes.js';

/** A line of the list of notes: all notes of a kind, those of one row of a table, or one note. */
export interface NoteLine {
  readonly level: 'kind' | 'row' | 'note';
  readonly review: ImportReview;
  /** At least one; of a line of one note, that note. */
  readonly notes: readonly [ImportNote, ...ImportNote[]];
  /** What it says; empty for a kind, which has a name of its own. */
  readonly words: string;
  readonly children: readonly NoteLine[];
}

/** The notes of a review as a tree. What was done to the cells of one row is one line, which opens. */
export const noteLines = (review: ImportReview): readonly NoteLine[] =>
  noteKinds.flatMap((kind) => {
    const [first, ...others] = review.notes.filter((note) => note.kind === kind);
    if (first === undefined) return [];
    const notes = [first, ...others] as const;
    const children = [...byRow(notes).values()].flatMap((row) => rowLines(review, row));
    return [{ level: 'kind', review, notes, words: '', children } as const];
  });

function byRow(notes: readonly ImportNote[]): ReadonlyMap<string, readonly ImportNote[]> {
  const rows = new Map<string, readonly ImportNote[]>();
  notes.forEach((note, index) => {
    const { table = '', row, source } = note;
    const key = row === undefined ? String(index) : [table, row, source.start.line].join(' ');
    rows.set(key, [...(rows.get(key) ?? []), note]);
  });
  return rows;
}

function rowLines(review: ImportReview, [first, ...others]: readonly ImportNote[]): readonly NoteLine[] {
  if (first === undefined) return [];
  const notes = [first, ...others] as const;
  const shared = others.length === 0 ? '' : sharedWords(notes.map(({ message }) => message));
  const children = notes.map((note): NoteLine => ({
    level: 'note',
    review,
    notes: [note],
    words: note.message.slice(shared.length).trimStart(),
    children: [],
  }));
  return shared === '' ? children : [{ level: 'row', review, notes, words: shared, children }];
}

/** What all messages begin with, to the end of a clause; empty if that is nothing. */
function sharedWords(messages: readonly string[]): string {
  const [first = ''] = messages;
  let length = 0;
  while (length < first.length && messages.every((message) => message[length] === first[length])) length++;
  return /^.*[；;。]/su.exec(first.slice(0, length))?.[0] ?? '';
}
