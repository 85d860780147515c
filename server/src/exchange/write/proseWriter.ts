import { paragraphNumber } from '../../core/markdown/parseMarkdown.js';
import { readNumbering } from '../../core/parse/numbering.js';
import type { Piece } from '../source/sourceItem.js';
import type { InlineMark } from '../markup/inlineMark.js';
import { marksFrom, placedFrom } from '../markup/markupFrom.js';
import type { PlacedInserts } from './placeInserts.js';
import { noMarkup, type ListItem, type SourceMarkup } from '../source/sourceMarkup.js';
import { writeInline } from './writeInline.js';

/** How the words of a piece are written as Markdown. */
export interface ProseWriter {
  readonly inline: (piece: Piece) => string;
  /** An item of a list and its words; undefined for other pieces. */
  readonly item: (piece: Piece) => { readonly item: ListItem; readonly words: string } | undefined;
  /** The footnotes that a piece is the first to call. */
  readonly footnotes: (piece: Piece) => readonly string[];
}

type Placed = Pick<PlacedInserts, 'within' | 'footnotes'>;

const nothing: Placed = { within: [], footnotes: new Map() };

/** Writes pieces with what their source says beyond the words, as far as they can hold it. */
export function proseWriter(
  { marks, items }: SourceMarkup = noMarkup,
  { within, footnotes }: Placed = nothing,
  holds: (piece: Piece) => boolean = () => false,
): ProseWriter {
  const inline = (piece: Piece): string => {
    const { text, range } = piece;
    return holds(piece)
      ? writeInline(text, behindNumber(text, marksFrom(marks, range)), placedFrom(within, range))
      : writeInline(text);
  };
  return {
    inline,
    item(piece) {
      const item = items.get(piece.range.start);
      if (item === undefined) return undefined;
      const words = inline(piece);
      // Within an item, a number would begin a list of its own and be no word.
      return { item, words: paragraphNumber(words) === '' ? words : words.replace(/[.)]/u, '\\$&') };
    },
    footnotes(piece) {
      if (footnotes.size === 0 || !holds(piece)) return [];
      const { start } = piece.range;
      const first = placedFrom(within, piece.range).flatMap(({ at, markdown }) => {
        const note = footnotes.get(markdown);
        return note?.at === start + at ? [note.markdown] : [];
      });
      // A note may be called again and again at one place.
      return [...new Set(first)];
    },
  };
}

/** The number of a paragraph stays outside: it is known where it begins the line. */
function behindNumber(text: string, marks: readonly InlineMark[]): readonly InlineMark[] {
  const start = readNumbering(text, 0)?.text.length ?? 0;
  return marks.map((mark) => ({ ...mark, start: Math.max(mark.start, start) })).filter((mark) => mark.start < mark.end);
}
