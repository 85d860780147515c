import { ordinaryText } from '../../core/text/ordinaryText.js';
import type { MarkedWords } from './inlineMark.js';

/** The words in ordinary characters (`ordinaryText`), with what they say beyond in its place. */
export function ordinaryWords(words: MarkedWords): MarkedWords {
  const ordinary = ordinaryText(words.text);
  if (ordinary === undefined) return words;
  const { text, placeOf } = ordinary;
  const { marks = [], inserts = [] } = words;
  return {
    text,
    marks: marks
      .map((mark) => ({ ...mark, start: placeOf(mark.start), end: placeOf(mark.end) }))
      .filter(({ start, end }) => start < end),
    inserts: inserts.map((insert) => ({ ...insert, at: placeOf(insert.at) })),
  };
}
