import type { SourceCell, SourceRow } from '../model/blocks.js';
import { range } from '../text/range.js';

const isDelimiter = (line: string): boolean =>
  line.includes('|') &&
  line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .every((cell) => isDelimiterCell(cell.trim()));

/** `---`, with a colon where the column is aligned; also in the dashes that programs make of hyphens. */
export const isDelimiterCell = (text: string): boolean => /^[:：]?(?:-+|[-－—–─━―‐‑‒﹣]{2,})[:：]?$/u.test(text);

/** The marks of a quotation before a row, which some editors put before whatever is pasted. */
const QUOTED = /^\s*(?:>[ \t]*)+(?=\|)/u;

/** Whether a line is a table row in pipe spelling: it begins with a pipe, or holds two that no backslash escapes. */
export const isPipeRow = (line: string): boolean =>
  /^\s*\|/u.test(line) || /^(?:[^|\n\\]|\\.)+\|(?:[^|\\]|\\.)*\|/u.test(line) || QUOTED.test(line);

/** Whether a line is a table row in tab spelling: a tab stands after something else than indentation, or there are two. */
export function isTabRow(line: string): boolean {
  const first = line.indexOf('\t');
  if (first < 0) return false;
  const word = line.search(/\S/u);
  return (word >= 0 && line.includes('\t', word)) || line.includes('\t', first + 1);
}

/** Splits a pipe row in one pass; `\|` is a pipe in the text. The outer pipes may be missing. */
export function readPipeRow(line: string, offset: number): SourceRow {
  const quoted = QUOTED.exec(line)?.[0].length;
  const delimiter = isDelimiter(line.slice(quoted ?? 0));
  const cells: SourceCell[] = [];
  let at = quoted ?? line.length - line.trimStart().length;
  const end = line.trimEnd().length;
  if (line[at] === '|') at++;
  let start = at;
  for (; at < end; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '|') {
      cells.push(cellAt(line, start, at, offset));
      start = at + 1;
    }
  }
  if (start < end) cells.push(cellAt(line, start, end, offset));
  return {
    range: range(offset, offset + line.length),
    delimiter,
    cells,
    ...(quoted === undefined ? {} : { bars: 'other' as const }),
  };
}

export function readTabRow(line: string, offset: number): SourceRow {
  const cells: SourceCell[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && line[at] !== '\t') continue;
    cells.push(cellAt(line, start, at, offset));
    start = at + 1;
  }
  return { range: range(offset, offset + line.length), delimiter: false, cells };
}

export function cellAt(line: string, start: number, end: number, offset: number): SourceCell {
  const raw = line.slice(start, end);
  const text = raw.trim();
  if (text === '') {
    // A figure typed into an empty cell goes after the space that follows the pipe.
    const at = offset + Math.min(end, start + (raw.length > 1 ? 1 : 0));
    return { text, range: range(at, at) };
  }
  const first = offset + start + (raw.length - raw.trimStart().length);
  return { text, range: range(first, first + text.length) };
}
