import { isChinese } from './isChinese.js';
import { insertsWithin, marksWithin, moved, type InlineMark, type Insert, type MarkedWords } from './inlineMark.js';

/**
 * The lines of one cell, or of a note, on one line, with their marks. Two figures never run together: only between
 * Chinese is there no space.
 */
export function joinMarked(lines: readonly MarkedWords[]): Required<MarkedWords> {
  let last = '';
  return chainAll(
    lines.map((line) => {
      const words = trimmed(line);
      const hasBoth = last !== '' && words.text !== '';
      const between = hasBoth && !isChinese(last, words.text) ? ' ' : '';
      if (words.text !== '') last = words.text;
      return { ...words, between };
    }),
  );
}

/** Words behind others. */
export const chain = (before: Required<MarkedWords>, after: MarkedWords, between = ''): Required<MarkedWords> =>
  chainAll([before, { ...after, between }]);

/** All words one behind the other, each behind what stands `between` it and those before. */
export function chainAll(parts: readonly (MarkedWords & { readonly between?: string })[]): Required<MarkedWords> {
  const texts: string[] = [];
  const marks: InlineMark[] = [];
  const inserts: Insert[] = [];
  let length = 0;
  for (const { between = '', ...part } of parts) {
    const own = moved(part, length + between.length);
    for (const mark of own.marks) marks.push(mark);
    for (const insert of own.inserts) inserts.push(insert);
    texts.push(between, part.text);
    length += between.length + part.text.length;
  }
  return { text: texts.join(''), marks, inserts };
}

function trimmed({ text, marks = [], inserts = [] }: MarkedWords): Required<MarkedWords> {
  const start = text.length - text.trimStart().length;
  const words = text.trim();
  const range = { start, end: start + words.length };
  return { text: words, marks: marksWithin(marks, range), inserts: insertsWithin(inserts, range) };
}
