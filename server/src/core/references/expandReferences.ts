import { range, type Range } from '../text/range.js';
import { figureText, referencesIn, type Reference } from './references.js';

/** A stretch of the source as a reader of the finished report sees it, and where its characters come from. */
export interface ShownText {
  readonly text: string;
  /** The source range of a range of `text`; a part of a figure is the whole reference. */
  toSource(shown: Range): Range;
}

/** The source in `at` with the figures in place of its references; one without a figure stays as it is written. */
export function expandReferences(source: string, at: Range, references: readonly Reference[]): ShownText {
  const pieces: { readonly shown: Range; readonly source: Range; readonly isFigure: boolean }[] = [];
  let text = '';
  const add = (words: string, from: Range, isFigure: boolean): void => {
    if (words === '') return;
    pieces.push({ shown: range(text.length, text.length + words.length), source: from, isFigure });
    text += words;
  };
  let reached = at.start;
  for (const reference of referencesIn(references, at)) {
    const figure = figureText(reference);
    if (figure === undefined || reference.range.end > at.end) continue;
    add(source.slice(reached, reference.range.start), range(reached, reference.range.start), false);
    add(figure, reference.range, true);
    reached = reference.range.end;
  }
  add(source.slice(reached, at.end), range(reached, at.end), false);

  const place = (offset: number, edge: 'start' | 'end'): number => {
    const piece =
      edge === 'start'
        ? pieces.find(({ shown }) => offset < shown.end)
        : pieces.findLast(({ shown }) => shown.start < offset);
    if (piece === undefined) return edge === 'start' ? at.end : at.start;
    return piece.isFigure ? piece.source[edge] : piece.source.start + (offset - piece.shown.start);
  };
  return {
    text,
    toSource: ({ start, end }) =>
      start === end
        ? range(place(start, 'start'), place(start, 'start'))
        : range(place(start, 'start'), place(end, 'end')),
  };
}
