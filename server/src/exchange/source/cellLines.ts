import { chain } from '../markup/joinMarked.js';
import type { MarkedWords } from '../markup/inlineMark.js';
import type { ListItem } from './sourceMarkup.js';

type CellLine = MarkedWords & { readonly item?: ListItem };

/** The lines of a cell, with the marks of a list as words: on one line, nothing else would part its items. */
export function cellLines(lines: readonly CellLine[]): readonly MarkedWords[] {
  if (lines.filter(({ item }) => item !== undefined).length < 2) return lines;
  return lines.map((line) => {
    if (line.item === undefined) return line;
    const { number } = line.item;
    return chain({ text: number === undefined ? '• ' : `${String(number)}. `, marks: [], inserts: [] }, line);
  });
}
