import { digitsOf, parseOrdinal } from './chineseNumber.js';
import { halfWidthDigits } from './normalise.js';

const NUMERIC = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;
const CHINESE = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;

/** ISO date of `2021年1月20日`, `二〇二一年一月二十日` or `2021-1-20`; undefined for no date or one that does not exist. */
export function parseDate(text: string): string | undefined {
  const plain = halfWidthDigits(text.trim());
  const numeric = NUMERIC.exec(plain) ?? ISO.exec(plain);
  if (numeric !== null) return isoDate(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const chinese = CHINESE.exec(plain);
  if (chinese === null) return undefined;
  const [, year = '', month = '', day = ''] = chinese;
  return isoDate(Number(digitsOf(year)), parseOrdinal(month) ?? 0, parseOrdinal(day) ?? 0);
}

function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** The date as the reports print it: 2021年1月20日. */
export function printDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}
