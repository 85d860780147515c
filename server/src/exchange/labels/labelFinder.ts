import { normaliseLabel } from '../../core/text/normalise.js';
import { figureTokens, splitTrailingFigures } from './figureTokens.js';
import { LONGEST_CELL } from '../source/gridLimits.js';
import type { LabelBook } from './labelBook.js';
import type { Piece, SourceItem } from '../source/sourceItem.js';

/** The labels of a form that the item at a place holds, or that it is a part of together with the lines below. */
export type LabelFinder = (at: number, book: LabelBook) => readonly string[];

/** So many lines may make up a label. */
const MOST_LINES = 3;

/** Finds the labels of items, each but once: the search for tables asks for them again and again. */
export function labelFinder(items: readonly SourceItem[]): LabelFinder {
  const known = new Map<LabelBook, Map<number, readonly string[]>>();
  const find = (at: number, book: LabelBook, ofBook: Map<number, readonly string[]>): readonly string[] => {
    const item = items[at];
    if (item === undefined) return [];
    const own = ownHits(item, book);
    if (own.length > 0) return own;
    const over = labelOverLines(items, at, book);
    if (over === undefined) return [];
    for (const place of over.places) ofBook.set(place, [over.official]);
    return [over.official];
  };
  return (at, book) => {
    const ofBook = known.get(book) ?? new Map<number, readonly string[]>();
    known.set(book, ofBook);
    const found = ofBook.get(at) ?? find(at, book, ofBook);
    ofBook.set(at, found);
    return found;
  };
}

/** The words of an item, without the figures at their end. */
export function wordsOf(item: SourceItem): readonly Piece[] {
  if (item.kind === 'blank') return [];
  const pieces = item.kind === 'line' ? [item.piece] : item.cells.filter(({ text }) => text !== '');
  return pieces.flatMap((piece) =>
    figureTokens(piece) === undefined ? [splitTrailingFigures(piece)?.words ?? piece] : [],
  );
}

function ownHits(item: SourceItem, book: LabelBook): readonly string[] {
  return wordsOf(item).flatMap(({ text }) => {
    if (text.length > LONGEST_CELL) return [];
    const whole = book.index.find(text);
    if (whole !== undefined) return [whole.official];
    const words = text.split(/\s+/u);
    return words.length < 2 ? [] : words.flatMap((word) => book.index.find(word)?.official ?? []);
  });
}

/** The label that a line begins and the lines below it complete. */
function labelOverLines(
  items: readonly SourceItem[],
  first: number,
  book: LabelBook,
): { readonly official: string; readonly places: readonly number[] } | undefined {
  let key = '';
  const places: number[] = [];
  for (let at = first; places.length < MOST_LINES; at++) {
    const item = items[at];
    if (item?.kind === 'blank') continue;
    if (item?.kind !== 'line' || figureTokens(item.piece) !== undefined || item.piece.text.length > LONGEST_CELL)
      return undefined;
    key += normaliseLabel(item.piece.text);
    places.push(at);
    const hit = places.length > 1 ? book.index.findKey(key) : undefined;
    if (hit !== undefined) return { official: hit.official, places };
    if (book.startingWith(key).length === 0) return undefined;
  }
  return undefined;
}
