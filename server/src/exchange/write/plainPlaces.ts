import { isSignatureLine } from '../../core/parse/signature.js';
import type { Range } from '../../core/text/range.js';
import type { BodyPart } from '../report/frame.js';
import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import { headingMarks } from './proseBlocks.js';
import { rangeOf, type Piece, type SourceItem } from '../source/sourceItem.js';
import { inRanges } from '../markup/inRanges.js';
import { saysAddress } from '../markup/linkAddress.js';
import type { InlineMark } from '../markup/inlineMark.js';
import { marksFrom } from '../markup/markupFrom.js';
import { keepsLinks } from './writeInline.js';
import { shorten } from '../notes/shorten.js';
import type { SourceMarkup } from '../source/sourceMarkup.js';

interface PlainPlaces {
  /** Whether a piece of the report can hold what its file says beyond the words. */
  readonly holds: (piece: Piece) => boolean;
  /** Whether a place lies in such a piece. */
  readonly isHeld: (at: number) => boolean;
  /** Notes on links, and on the bold of a signature, where they are not kept. */
  readonly lost: readonly NoteDraft[];
}

/** So many parts at the end may be the signature. */
const TAIL = 6;

/**
 * Headings, statutory tables and signatures have words only: they are known by them, and the official layout says how
 * they look. All other prose, and the cells of other tables, may hold more.
 */
export function plainPlaces(
  body: readonly BodyPart[],
  items: readonly SourceItem[],
  { marks }: SourceMarkup,
  source: string,
): PlainPlaces {
  const tail = new Set(body.slice(-TAIL));
  const isSigned = (part: BodyPart): boolean =>
    tail.has(part) && part.kind === 'text' && isSignatureLine(part.piece.text);
  const held = new Set<Piece>();
  const plain: Range[] = [];
  const signed: Range[] = [];
  for (const part of body) {
    if (part.kind === 'row') for (const cell of part.cells) if (isWhole(cell)) held.add(cell);
    if (part.kind === 'table') {
      for (const { start, end } of part.region.parts) {
        for (const item of items.slice(start, end + 1)) plain.push(rangeOf(item));
      }
    }
    if (part.kind !== 'text') continue;
    if (isSigned(part)) signed.push(part.piece.range);
    else if (headingMarks(part.piece.text) === '' && isWhole(part.piece)) held.add(part.piece);
    else plain.push(part.piece.range);
  }
  const isPlain = inRanges([...plain, ...signed]);
  const isInSignature = inRanges(signed);
  const lost = marks.flatMap((mark): readonly NoteDraft[] => {
    const range = { start: mark.start, end: mark.end };
    const words = source.slice(mark.start, mark.end);
    if (mark.kind === 'link') {
      return !isPlain(mark.start) || saysAddress(words, mark.address)
        ? []
        : [noteOnWords('dropped', 'linkInPlain', words, range, { parameters: { address: mark.address } })];
    }
    return isInSignature(mark.start) ? [noteOnWords('dropped', 'plainSignature', words, range)] : [];
  });
  for (const { text, range } of held) {
    const own = marksFrom(marks, range);
    if (keepsLinks(text, own)) continue;
    for (const mark of own) {
      if (mark.kind !== 'link' || saysAddress(text.slice(mark.start, mark.end), mark.address)) continue;
      lost.push(unsaid(mark, text, range.start));
    }
  }
  return {
    holds: (piece) => held.has(piece),
    isHeld: inRanges(
      [...held].map(({ range }) => range),
      'in',
    ),
    lost,
  };
}

/** A note on a link in the words of a piece, whose place is counted from where they begin. */
function unsaid({ start, end, address }: Extract<InlineMark, { kind: 'link' }>, text: string, at: number): NoteDraft {
  const range = { start: at + start, end: at + end };
  return noteOnWords('dropped', 'linkUnsaid', shorten(text.slice(start, end)), range, { parameters: { address } });
}

/** A piece whose words were altered has no places for marks any more. */
const isWhole = ({ text, range }: Piece): boolean => text !== '' && text.length === range.end - range.start;
