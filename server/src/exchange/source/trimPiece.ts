import { range } from '../../core/text/range.js';
import type { Piece } from './sourceItem.js';

/** White space, and the characters without width that web pages and word processors leave behind. */
const LEADING = /^[\s\u200b\u200e\u200f\u2060]+/u;
const TRAILING = /(?<![\s\u200b\u200e\u200f\u2060])[\s\u200b\u200e\u200f\u2060]+$/u;

/** The trimmed words of a stretch of source that begins at `start`. */
export function trimPiece(raw: string, start: number): Piece {
  const lead = LEADING.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).replace(TRAILING, '');
  return { text, range: range(start + lead, start + lead + text.length) };
}
