import { normaliseLabel } from '../../core/text/normalise.js';
import { isPageNumber } from './pageFurniture.js';
import { figureTokens, splitTrailingFigures } from './figureTokens.js';
import type { LabelBook } from './labelBook.js';
import type { Piece } from '../source/sourceItem.js';

/** A cell longer than this is words, even with digits in it. */
const LONGEST_FIGURE = 24;
/** The name of a column that a program has made up: Col1, Unnamed: 3, 列1, 第2列. */
const INVENTED = /^(?:[a-z]|列\s*\d|第?\s*\d+\s*列)/iu;

export interface Apart {
  readonly words: Piece | undefined;
  readonly figures: readonly Piece[];
}

/** Tells words from figures in a cell or line. A remark that an author put into a figure's cell stays a figure. */
export function takeApart(piece: Piece, book: LabelBook): Apart {
  if (isPageNumber(piece.text)) return { words: piece, figures: [] };
  const figures = figureTokens(piece);
  if (figures !== undefined) return { words: undefined, figures };
  if (book.index.find(piece.text) !== undefined) return { words: piece, figures: [] };
  const split = INVENTED.test(piece.text) ? undefined : splitTrailingFigures(piece);
  if (split !== undefined && (isOfForm(split.words.text, book) || split.figures.length > 1)) return split;
  const isRemark =
    /\d/u.test(piece.text) &&
    piece.text.length <= LONGEST_FIGURE &&
    !INVENTED.test(piece.text) &&
    !isOfForm(piece.text, book);
  return isRemark ? { words: undefined, figures: [piece] } : { words: piece, figures: [] };
}

/** Whether words are a label of the form or a part of one. */
function isOfForm(text: string, book: LabelBook): boolean {
  const key = normaliseLabel(text);
  if (book.index.find(text) !== undefined || book.startingWith(key).length > 0) return true;
  if (book.entries.some((entry) => entry.key.endsWith(key))) return true;
  return book.index.guess(text) !== undefined || text.split(/\s+/u).some((word) => book.index.find(word) !== undefined);
}
