import { isChinese } from '../isChinese.js';
import { insertsWithin, marksWithin, moved, type MarkedWords } from './inlineMark.js';

/**
 * The lines of one cell, or of a note, on one line, with their marks. Two figures never run together: only between
 * Chinese is there no space.
 */
export function joinMarked(lines: readonly MarkedWords[]): Required<MarkedWords> {
  return lines.map(trimmed).reduce<Required<MarkedWords>>(
    (before, line) => {
      const hasBoth = before.text !== '' && line.text !== '';
      return chain(before, line, hasBoth && !isChinese(before.text, line.text) ? ' ' : '');
    },
    { text: '', marks: [], inserts: [] },
  );
}

/** Words behind others. */
export function chain(before: Required<MarkedWords>, after: MarkedWords, between = ''): Required<MarkedWords> {
  const text = before.text + between;
  const { marks, inserts } = moved(after, text.length);
  return {
    text: text + after.text,
    marks: [...before.marks, ...marks],
    inserts: [...before.inserts, ...inserts],
  };
}

function trimmed({ text, marks = [], inserts = [] }: MarkedWords): Required<MarkedWords> {
  const start = text.length - text.trimStart().length;
  const words = text.trim();
  const range = { start, end: start + words.length };
  return { text: words, marks: marksWithin(marks, range), inserts: insertsWithin(inserts, range) };
}
