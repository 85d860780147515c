import { builtInFormats } from '../../core/formats/index.js';
import { isSentence } from '../labels/pageFurniture.js';
import { figureTokens } from '../labels/figureTokens.js';
import { gluedTableReader } from './gluedTable.js';
import type { LabelBook } from '../labels/labelBook.js';
import { sectionBreaks } from './sectionBreaks.js';
import type { Piece, SourceItem } from '../source/sourceItem.js';

/*
 * A whole table on one line, or a whole report, as text that somebody copied out of a page without its line breaks:
 * a table is read as one with a cell a line.
 */

/** A shorter line does not hold several rows. */
const SHORTEST = 40;
/** So many labels of one form, and so many rows with figures, are a table and no sentence. */
const LEAST_LABELS = 3;
const LEAST_ROWS = 2;
/** Words that belong to one label, at most. */
const MOST_WORDS = 4;

export function unrollLines(items: readonly SourceItem[], books: readonly LabelBook[]): readonly SourceItem[] {
  const readGlued = gluedTableReader(books);
  return sectionBreaks(items, builtInFormats).flatMap((item) => {
    const glued = item.kind === 'line' ? readGlued(item.piece) : undefined;
    if (glued !== undefined) return glued.map((piece): SourceItem => ({ kind: 'line', piece }));
    const words = item.kind === 'blank' ? [] : wordsOf(item);
    return isWholeTable(words, books) ? words.map((piece): SourceItem => ({ kind: 'line', piece })) : [item];
  });
}

function wordsOf(item: Exclude<SourceItem, { readonly kind: 'blank' }>): readonly Piece[] {
  const { text } = item.kind === 'line' ? item.piece : { text: item.cells.map((cell) => cell.text).join(' ') };
  if (text.length < SHORTEST || /[。！？]/u.test(text)) return [];
  const pieces = item.kind === 'line' ? [item.piece] : item.cells;
  return pieces.flatMap((piece) =>
    piece.isCell === true
      ? piece.text === ''
        ? []
        : [piece]
      : [...piece.text.matchAll(/\S+/gu)].map(({ 0: word, index }): Piece => {
          const start = piece.range.start + index;
          return { text: word, range: { start, end: start + word.length } };
        }),
  );
}

function isWholeTable(words: readonly Piece[], books: readonly LabelBook[]): boolean {
  const isFigure = words.map((word) => figureTokens(word) !== undefined);
  const rows = words.filter((_, at) => isFigure[at] === false && isFigure[at + 1] === true).length;
  if (rows < LEAST_ROWS || words.some(({ text }, at) => isFigure[at] === false && isSentence(text))) return false;
  return books.some(({ index }) => {
    let labels = 0;
    for (let at = 0; at < words.length;) {
      let length = isFigure[at] === true ? 0 : MOST_WORDS;
      const joined = (): string =>
        words
          .slice(at, at + length)
          .map(({ text }) => text)
          .join('');
      while (length > 0 && index.find(joined()) === undefined) length--;
      if (length > 0) labels++;
      at += Math.max(1, length);
    }
    return labels >= LEAST_LABELS && rows >= LEAST_ROWS;
  });
}
