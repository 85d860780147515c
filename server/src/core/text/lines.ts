import { range, type Range } from './range.js';

/** A place in a text: line and UTF-16 character, both from 0, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text. `\n`, `\r\n` and a lone `\r` end a line; line ranges do not include the ending. */
export interface LineIndex {
  readonly count: number;
  /** Range of a line without its ending; an empty range at the end of the text for a line that does not exist. */
  line(index: number): Range;
  /** Line that holds an offset; offsets outside the text are clamped. */
  lineAt(offset: number): number;
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

export function indexLines(text: string): LineIndex {
  const starts: number[] = [0];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    ends.push(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  ends.push(text.length);

  const start = (line: number): number => starts[line] ?? text.length;
  const end = (line: number): number => ends[line] ?? text.length;
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count: starts.length,
    line: (index) => range(start(index), end(index)),
    lineAt,
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(clamped);
      return { line, character: clamped - start(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return Math.min(start(line) + Math.max(0, character), end(line));
    },
  };
}
