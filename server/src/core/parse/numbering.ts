import type { Numbering } from '../model/blocks.js';
import { parseOrdinal, toOrdinal } from '../text/chineseNumber.js';
import { halfWidthDigits } from '../text/normalise.js';
import { range } from '../text/range.js';

/**
 * `（五）项规定` goes on with a citation of a statute, `1、2月份` counts months, `2.5` is a figure:
 * none of them is numbered.
 */
const PATTERNS: readonly (readonly [Numbering['level'], RegExp])[] = [
  [1, /^([一二三四五六七八九十]{1,3})\s*[、.．]/u],
  [2, /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)](?!\s*[项款条](?:[规的、，,至和与]|$))/u],
  [3, /^([0-9０-９]{1,2})\s*(?:、(?![0-9０-９]{1,2}(?![0-9０-９]))|[.．](?![0-9０-９]))/u],
  [4, /^[（(]\s*([0-9０-９]{1,2})\s*[）)](?!\s*[项款条](?:[规的、，,至和与]|$))/u],
];

/** The number that a heading or paragraph begins with; `offset` is where `text` starts in the source. */
export function readNumbering(text: string, offset: number): Numbering | undefined {
  for (const [level, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    const digits = match?.[1];
    if (match === null || digits === undefined) continue;
    const value = level <= 2 ? parseOrdinal(digits) : Number(halfWidthDigits(digits));
    if (value === undefined || value === 0) continue;
    return { level, value, text: match[0], range: range(offset, offset + match[0].length) };
  }
  return undefined;
}

/** The mark with another number in it; its brackets and points stay the author's. */
export function replaceNumber({ level, text }: Numbering, value: number): string {
  const numeral = level <= 2 ? toOrdinal(value) : String(value);
  return text.replace(/[一二三四五六七八九十]+|[0-9０-９]+/u, numeral);
}

/** The number of a heading as the standard writes it (GB/T 9704-2012): 一、 （一） 1. （1）. */
export function printNumbering(level: Numbering['level'], value: number): string {
  switch (level) {
    case 1:
      return `${toOrdinal(value)}、`;
    case 2:
      return `（${toOrdinal(value)}）`;
    case 3:
      return `${String(value)}.`;
    case 4:
      return `（${String(value)}）`;
  }
}
