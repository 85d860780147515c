import { paragraphNumber } from '../../core/markdown/parseMarkdown.js';
import { readNumbering } from '../../core/parse/numbering.js';
import type { Piece } from '../sourceItem.js';
import { marksWithin, type InlineMark } from './inlineMark.js';
import type { SourceMarkup } from './sourceMarkup.js';
import { writeInline } from './writeInline.js';

/** How the words of a piece are written as Markdown. */
export interface ProseWriter {
  readonly inline: (piece: Piece) => string;
  /** The mark and the words of an item of a bulleted list, which stands at most so deep; undefined for other pieces. */
  readonly item: (piece: Piece, deepest: number) => { readonly line: string; readonly depth: number } | undefined;
}

/**
 * Writes pieces with what their source says beyond the words, but for those that are known by their words alone, as
 * the lines of a signature.
 */
export function proseWriter({ marks, items }: SourceMarkup, isBare: (piece: Piece) => boolean): ProseWriter {
  const inline = (piece: Piece): string => {
    const { text, range } = piece;
    const isAltered = text.length !== range.end - range.start;
    return writeInline(text, isAltered || isBare(piece) ? [] : behindNumber(text, marksFrom(marks, range)));
  };
  return {
    inline,
    item(piece, deepest) {
      const wanted = items.get(piece.range.start);
      if (wanted === undefined) return undefined;
      const depth = Math.min(wanted, deepest);
      const words = inline(piece);
      // Within an item, a number would begin a list of its own and be no word.
      const safe = paragraphNumber(words) === '' ? words : words.replace(/[.)]/u, '\\$&');
      return { line: `${'  '.repeat(depth)}- ${safe}`, depth };
    },
  };
}

/** The number of a paragraph stays outside: it is known where it begins the line. */
function behindNumber(text: string, marks: readonly InlineMark[]): readonly InlineMark[] {
  const start = readNumbering(text, 0)?.text.length ?? 0;
  return marks.map((mark) => ({ ...mark, start: Math.max(mark.start, start) })).filter((mark) => mark.start < mark.end);
}

function marksFrom(marks: readonly InlineMark[], range: Piece['range']): readonly InlineMark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? Infinity) < range.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((marks[end]?.start ?? Infinity) < range.end) end++;
  return marksWithin(marks.slice(low, end), range);
}
