import { indexLines } from '../core/text/lines.js';
import { range } from '../core/text/range.js';
import type { Piece, SourceItem } from './sourceItem.js';

/** White space, and the characters without width that web pages and word processors leave behind. */
const LEADING = /^[\s\u200b\u200e\u200f\u2060]+/u;
const TRAILING = /(?<![\s\u200b\u200e\u200f\u2060])[\s\u200b\u200e\u200f\u2060]+$/u;

/** Reads plain text into the intermediate form: tabs part the cells of a row. */
export function readText(text: string): readonly SourceItem[] {
  const lines = indexLines(text);
  return Array.from({ length: lines.count }, (_, index) => lines.line(index)).flatMap(
    ({ start, end }): readonly SourceItem[] => {
      const content = text.slice(start, end);
      if (content === '' || content === '\ufeff') return [];
      const cells = readCells(content, start);
      const filled = cells.filter((cell) => cell.text !== '');
      const [only] = filled;
      if (only === undefined && cells.length === 1) return [{ kind: 'blank', range: range(start, end) }];
      // A single word before a tab is a cell of a row; indented by tabs alone, it is a line.
      return only !== undefined && filled.length === 1 && cells.at(-1) === only
        ? [{ kind: 'line', piece: only }]
        : [{ kind: 'row', cells, range: range(start, end) }];
    },
  );
}

function readCells(content: string, start: number): readonly Piece[] {
  const cells: Piece[] = [];
  let at = start;
  for (const raw of content.split('\t')) {
    cells.push(trimPiece(raw, at));
    at += raw.length + 1;
  }
  return cells;
}

/** The trimmed words of a stretch of source that begins at `start`. */
export function trimPiece(raw: string, start: number): Piece {
  const lead = LEADING.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).replace(TRAILING, '');
  return { text, range: range(start + lead, start + lead + text.length) };
}
