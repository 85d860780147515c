import type { RowFormat } from '../../core/formats/reportFormat.js';
import type { LabelHit } from '../../core/tables/labels.js';
import { normaliseLabel } from '../../core/text/normalise.js';
import { LONGEST_CELL } from '../source/gridLimits.js';
import type { LabelBook, LabelEntry } from '../labels/labelBook.js';
import type { Piece } from '../source/sourceItem.js';

/** A label of the form as it stands in the source, perhaps in several pieces. */
export interface PlacedLabel {
  readonly hit: LabelHit;
  /** The row it names, if it is a row's label. */
  readonly row: RowFormat | undefined;
  readonly pieces: readonly Piece[];
  /** The author's words, put together. */
  readonly words: string;
}

/** What a piece of words is in the form. */
type Placement =
  | { readonly kind: 'label'; readonly label: number }
  /** The rest of a label that began before. */
  | { readonly kind: 'continuation'; readonly label: number }
  | { readonly kind: 'foreign' };

export interface LabelReader {
  /** Places the next piece of words. `beforeFigures`: figures of its row follow at once. */
  place(piece: Piece, beforeFigures: boolean): readonly Placement[];
  /** The row that a placed label names. */
  rowOf(label: number): RowFormat | undefined;
  count(): number;
  /** The labels placed so far, from the given one on. */
  labels(from?: number): readonly PlacedLabel[];
}

interface Draft {
  hit: LabelHit;
  row: RowFormat | undefined;
  entry: LabelEntry | undefined;
  key: string;
  complete: boolean;
  readonly pieces: Piece[];
}

/** A lone character is the beginning of a label only if that label is this near in the form. */
const NEAR = 4;
/** How far back a label may have begun that goes on here. */
const MOST_OPEN = 40;

/**
 * Reads the words of one table in source order and tells which label each is. Labels may be split over cells,
 * rows or lines, and the pieces of several may be mixed (a vertical group label beside its rows).
 */
export function labelReader(book: LabelBook): LabelReader {
  const drafts: Draft[] = [];
  const placedRows = new Set<string>();
  let lastOrder = -1;
  let group: string | undefined;

  const orderOf = (hit: LabelHit, row: RowFormat | undefined): number => {
    const label = row?.label ?? hit.official;
    return book.entries.find(({ key }) => key === normaliseLabel(label))?.order ?? lastOrder;
  };
  const start = (piece: Piece, hit: LabelHit, row: RowFormat | undefined, entry?: LabelEntry): Placement => {
    drafts.push({ hit, row, entry, key: normaliseLabel(piece.text), complete: entry === undefined, pieces: [piece] });
    lastOrder = entry?.order ?? orderOf(hit, row);
    if (row !== undefined) {
      placedRows.add(row.key);
      group = row.groups.at(-1);
    } else if (hit.kind === 'group') {
      group = hit.official;
    }
    return { kind: 'label', label: drafts.length - 1 };
  };

  const rowOf = (hit: LabelHit): RowFormat | undefined => {
    if (hit.kind !== 'row') return undefined;
    const free = hit.rows.filter(({ key }) => !placedRows.has(key));
    return free.find(({ groups }) => groups.at(-1) === group) ?? free[0] ?? hit.rows[0];
  };

  const whole = (piece: Piece, beforeFigures: boolean): Placement | undefined => {
    const hit = book.index.find(piece.text);
    if (hit === undefined) return undefined;
    if (hit.kind === 'header' && hit.column !== undefined && beforeFigures && placedRows.size > 0) {
      const row = book.rowNamed(normaliseLabel(piece.text));
      if (row !== undefined && !placedRows.has(row.key)) {
        return start(
          piece,
          { kind: 'row', rows: [row], column: undefined, official: row.label, match: 'similar' },
          row,
        );
      }
    }
    return start(piece, hit, rowOf(hit));
  };

  const continued = (piece: Piece): Placement | undefined => {
    const key = normaliseLabel(piece.text);
    for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - MOST_OPEN); index--) {
      const draft = drafts[index];
      if (draft === undefined || draft.complete) continue;
      const joined = draft.key + key;
      const entry = [draft.entry, ...book.startingWith(draft.key)].find(
        (each) => each !== undefined && (each.key === joined || each.key.startsWith(joined)),
      );
      if (entry === undefined) continue;
      draft.pieces.push(piece);
      draft.key = joined;
      if (entry !== draft.entry) {
        draft.entry = entry;
        draft.hit = entry.hit;
        draft.row = rowOf(entry.hit);
        if (draft.row !== undefined) placedRows.add(draft.row.key);
      }
      draft.complete = entry.key === joined;
      return { kind: 'continuation', label: index };
    }
    return undefined;
  };

  /** The label begun last, if this piece is all that it lacks: 行政 and 规范性文件 are one, not two. */
  const completed = (piece: Piece): Placement | undefined => {
    const last = drafts.at(-1);
    if (last === undefined || last.complete) return undefined;
    const joined = last.key + normaliseLabel(piece.text);
    return book.entries.some(({ key }) => key === joined) ? continued(piece) : undefined;
  };

  const begun = (piece: Piece): Placement | undefined => {
    const key = normaliseLabel(piece.text);
    const fitting = book
      .startingWith(key)
      .filter(({ order }) => key.length > 1 || (order > lastOrder && order <= lastOrder + NEAR));
    const free = fitting.filter(({ hit }) => hit.kind !== 'row' || hit.rows.some((row) => !placedRows.has(row.key)));
    const entry = free.find(({ order }) => order > lastOrder) ?? free[0];
    return entry === undefined ? undefined : start(piece, entry.hit, rowOf(entry.hit), entry);
  };

  const similar = (piece: Piece): Placement | undefined => {
    const hit = book.index.guess(piece.text);
    return hit === undefined ? undefined : start(piece, hit, rowOf(hit));
  };

  const place = (piece: Piece, beforeFigures: boolean): readonly Placement[] => {
    const found = completed(piece) ?? whole(piece, beforeFigures) ?? continued(piece);
    if (found !== undefined) return [found];
    const parts = cutWords(piece, book);
    if (parts.length > 1)
      return parts.flatMap((part, index) => place(part, beforeFigures && index === parts.length - 1));
    return [begun(piece) ?? similar(piece) ?? { kind: 'foreign' }];
  };

  return {
    place,
    rowOf: (label) => drafts[label]?.row,
    count: () => drafts.length,
    labels: (from = 0) =>
      drafts.slice(from).map(({ hit, row, key, entry, complete, pieces }) => ({
        hit: complete || entry === undefined ? hit : { ...hit, match: key === entry.key ? hit.match : 'similar' },
        row,
        pieces,
        words: pieces.map(({ text }) => text).join(''),
      })),
  };
}

/** Cuts words at white space so that the longest runs are labels; one piece if no label is among them. */
function cutWords(piece: Piece, book: LabelBook): readonly Piece[] {
  const words = [...piece.text.matchAll(/\S+/gu)].map((match): Piece => {
    const start = piece.range.start + match.index;
    return { text: match[0], range: { start, end: start + match[0].length } };
  });
  if (words.length < 2) return [piece];
  const parts: Piece[] = [];
  let known = 0;
  for (let at = 0; at < words.length;) {
    let length = longestRun(words, at);
    while (length > 1 && book.index.find(joined(words.slice(at, at + length)).text) === undefined) length--;
    const part = joined(words.slice(at, at + length));
    if (book.index.find(part.text) !== undefined || book.startingWith(normaliseLabel(part.text)).length > 0) known++;
    parts.push(part);
    at += length;
  }
  return known * 2 >= parts.length ? parts : [piece];
}

/** How many words from one on are no longer than a label can be. */
function longestRun(words: readonly Piece[], from: number): number {
  let end = from + 1;
  for (let width = words[from]?.text.length ?? 0; end < words.length; end++) {
    width += 1 + (words[end]?.text.length ?? 0);
    if (width > LONGEST_CELL) break;
  }
  return end - from;
}

const joined = (pieces: readonly Piece[]): Piece => ({
  text: pieces.map(({ text }) => text).join(' '),
  range: { start: pieces[0]?.range.start ?? 0, end: pieces.at(-1)?.range.end ?? 0 },
});
