import Big from 'big.js';
import type { CellContent } from '../model/table.js';
import { halfWidthDigits } from '../text/normalise.js';

const BLANK = /^(?:[/／\\－—–―─-]+|无|空)?$/u;
const SIGN: Readonly<Record<string, string>> = {
  减: '-',
  减少: '-',
  增: '+',
  增加: '+',
  负: '-',
  '﹣': '-',
  '－': '-',
  '−': '-',
  '–': '-',
  '＋': '+',
};
const NUMBER =
  /^(减少|增加|减|增|负|[+＋\-－−–﹣])?\s*([0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)(?:\s*[.．]\s*([0-9０-９]+))?\s*(万元|亿元|元|件|条|项|个|份|批次|人次|次|人|宗|起|部|笔|批|例|户|家)?$/u;

/** Marks by which authors say that there is nothing to fill in: they are blanks, never 0. */
export const isBlankMark = (text: string): boolean => BLANK.test(text.trim());

/**
 * Reads a table cell (dialect.md, Cells). Understands digits of full width, thousands separators and sign
 * words; `canonical` is the plain spelling with the same value and unit.
 */
export function readFigure(text: string): CellContent {
  const trimmed = text.replace(/[\s\u00a0\u3000\u200b]+/gu, ' ').trim();
  if (isBlankMark(trimmed)) return { kind: 'blank' };
  if (trimmed === '=') return { kind: 'computed' };
  const match = NUMBER.exec(trimmed);
  if (match === null) return { kind: 'invalid' };
  const [, mark, whole = '', decimals, unit] = match;
  const sign = mark === undefined ? '' : (SIGN[mark] ?? mark);
  const digits = halfWidthDigits(whole).replace(/[,，]/gu, '');
  const fraction = decimals === undefined ? '' : `.${halfWidthDigits(decimals)}`;
  const value = new Big(`${sign === '+' ? '' : sign}${digits}${fraction}`);
  const plain = digits.replace(/^0+(?=\d)/u, '') + fraction;
  return { kind: 'figure', value, unit, canonical: `${sign}${plain}${unit ?? ''}` };
}
