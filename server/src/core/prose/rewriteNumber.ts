import type Big from 'big.js';
import { writeChinese } from './chineseNumeral.js';
import type { Count, Percent } from './quantity.js';

/** The value in the author's spelling of the number, or undefined where that cannot be kept (1.2 万, a reference). */
export function rewriteNumber(
  text: string,
  { numberRange, spelling }: Count | Percent,
  value: Big,
): string | undefined {
  const written = text.slice(numberRange.start, numberRange.end);
  switch (spelling) {
    case 'arabic':
      return /[,，]/u.test(written) ? grouped(value.toFixed()) : value.toFixed();
    case 'fullWidth':
      return value.toFixed().replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    case 'chinese':
      return value.gte(0) && value.eq(value.round()) ? writeChinese(value) : undefined;
    case 'mixed':
    case 'reference':
      return undefined;
  }
}

/** Separators in the whole part only: 1,234.5678. */
function grouped(digits: string): string {
  const [whole = '', ...decimals] = digits.split('.');
  const head = whole.length % 3;
  const groups = [whole.slice(0, head), ...(whole.slice(head).match(/\d{3}/gu) ?? [])].filter((group) => group !== '');
  return [groups.join(','), ...decimals].join('.');
}
