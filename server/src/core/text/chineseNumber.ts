const DIGITS = '〇一二三四五六七八九';

/** Value of a Chinese ordinal up to 99 as headings use them (一, 十, 二十三); undefined for anything else. */
export function parseOrdinal(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text === '') return undefined;
  const [, tens, ten, ones] = match;
  const high = ten === undefined ? 0 : tens === undefined ? 1 : DIGITS.indexOf(tens);
  return high * 10 + (ones === undefined ? 0 : DIGITS.indexOf(ones));
}

/** 1 to 99 as a Chinese ordinal: 1 → 一, 12 → 十二, 20 → 二十. */
export function toOrdinal(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const high = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return high + (ones === 0 ? '' : (DIGITS[ones] ?? ''));
}

/** Digit by digit, as years and dates are written: 二〇二五 → 2025. */
export const digitsOf = (text: string): string =>
  text.replace(/[〇○零一二三四五六七八九]/gu, (char) => String(Math.max(0, DIGITS.indexOf(char))));
