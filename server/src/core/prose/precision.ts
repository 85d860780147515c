import Big from 'big.js';
import type { Count, NumberRange, Percent } from './quantity.js';

const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** One unit of the last digit as written: 0.01 of 42.86, 1000 of 1.2 万, 1 of 120 and of Chinese numerals. */
export function precisionOf(text: string, { numberRange, spelling, value }: Count | Percent | NumberRange): Big {
  if (spelling === 'reference') return new Big(10).pow(-(value.toFixed().split('.')[1]?.length ?? 0));
  const written = text.slice(numberRange.start, numberRange.end);
  if (spelling === 'chinese') {
    const decimals = /点(?<digits>[^万亿]*)/u.exec(written)?.groups?.['digits']?.length ?? 0;
    return new Big(10).pow(-decimals).times(decimals === 0 ? 1 : scaleOf(written));
  }
  const decimals = /[.．](?<digits>[\d０-９]+)/u.exec(written)?.groups?.['digits']?.length ?? 0;
  return new Big(10).pow(-decimals).times(scaleOf(written));
}

const scaleOf = (written: string): number =>
  Array.from(written).reduce((scale, char) => scale * (SCALES[char] ?? 1), 1);
