import { digitsOf, parseOrdinal } from '../text/chineseNumber.js';
import { measureWordAt } from './measureWord.js';
import type { DatePoint } from './quantity.js';
import { matchAt, rangeIn, skipGap, spellingOf, type Reader, type Source } from './source.js';

const YEAR = /((?:19|20)\d{2}) {0,4}年(?:度|(?: {0,4}(\d{1,2}) {0,4}月(?:份(?!额)| {0,4}(\d{1,2}) {0,4}日)?)?)/uy;
const SHORT_YEAR = /(\d{2})年(\d{1,2})月(?:份|(\d{1,2})日)?/uy;
const MONTH = /(\d{1,2}) {0,4}月(?:份(?!额)| {0,4}(\d{1,2}) {0,4}日)?/uy;
const DAY = /(\d{1,2}) {0,4}日(?!内|之内|以内|常|均|前|历|期|报|益)/uy;
const ISO = /((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/uy;
const HAN_YEAR =
  /([〇零一二三四五六七八九]{4})年(?:度|(?:([一二三四五六七八九十]{1,2})月(?:份(?!额)|([一二三四五六七八九十]{1,3})日)?)?)/uy;
const HAN_MONTH = /([一二三四五六七八九十]{1,2})月(?:份(?!额)|([一二三四五六七八九十]{1,3})日)/uy;
const YEARS = /((?:19|20)\d{2})(?: {0,2}年)? {0,2}(?:-{1,2}|~|至|到|、|和) {0,2}((?:19|20)\d{2}) {0,4}年度?/uy;
const MONTHS =
  /(\d{1,2})(?: {0,2}月)? {0,2}(?:-{1,2}|~|至|到|、) {0,2}(\d{1,2}) {0,2}月(?:份(?!额)|(?! {0,2}\d{1,2} {0,2}日))/uy;
const DAY_NAME = /(\d{1,2})·(\d{1,2})(?!\d)|(\d{1,2})\.(\d{1,2})(?=")/uy;
const HALF = /([上下])半年/uy;
const QUARTER = /(前|第 {0,2})?([一二三四1-4])(?:[、至和-]([一二三四1-4])){0,3} {0,2}季度/uy;
const BARE_YEAR = /((?:19|20)\d{2})(?![\d.%‰]| {0,4}[百千万亿余多%‰])/uy;
const QUARTERS = '一二三四';
const UNTIL = /(?: {0,4}起)?(?: {0,4}[,，])? {0,4}(?:-{1,2}|~|至|到) {0,4}/uy;

interface Point {
  readonly end: number;
  readonly from: DatePoint;
  readonly to?: DatePoint;
}

/** Years, months, days, quarters, and periods from one to another. */
export const readDate: Reader = (source, at) => {
  const first = readPeriod(source, at) ?? readPoint(source, at);
  if (first === undefined) return undefined;
  const last = first.to === undefined ? readEnd(source, first.end) : undefined;
  const end = last?.end ?? first.end;
  return {
    end,
    quantity: {
      kind: 'date',
      range: rangeIn(source, at, end),
      numberRange: rangeIn(source, at, end),
      spelling: spellingOf(source, at, end),
      from: first.from,
      to: first.to ?? last?.from,
    },
  };
};

const UNKNOWN: DatePoint = { year: undefined, month: undefined, day: undefined };

function readEnd(source: Source, at: number): Point | undefined {
  const until = matchAt(UNTIL, source, at);
  return until && readPoint(source, at + until[0].length);
}

/** Two ends that share one 年 or 月, and the parts of a year that have names. */
function readPeriod(source: Source, at: number): Point | undefined {
  const years = matchAt(YEARS, source, at);
  if (years !== undefined) {
    const [text, from, to] = years;
    return { end: at + text.length, from: { ...UNKNOWN, year: Number(from) }, to: { ...UNKNOWN, year: Number(to) } };
  }
  const months = matchAt(MONTHS, source, at);
  if (months !== undefined && isMonth(Number(months[1])) && isMonth(Number(months[2]))) {
    const [text, from, to] = months;
    return { end: at + text.length, from: { ...UNKNOWN, month: Number(from) }, to: { ...UNKNOWN, month: Number(to) } };
  }
  const half = matchAt(HALF, source, at);
  if (half !== undefined) return monthsOf(at + half[0].length, half[1] === '上' ? 1 : 7, half[1] === '上' ? 6 : 12);
  const quarter = matchAt(QUARTER, source, at);
  if (quarter === undefined) return undefined;
  const first = quarter[1] === '前' ? 1 : quarterOf(quarter[2]);
  const last = quarterOf(quarter[3] ?? quarter[2]);
  return monthsOf(at + quarter[0].length, first * 3 - 2, last * 3);
}

const monthsOf = (end: number, first: number, last: number): Point => ({
  end,
  from: { ...UNKNOWN, month: first },
  to: { ...UNKNOWN, month: last },
});

function quarterOf(digit = ''): number {
  const at = QUARTERS.indexOf(digit);
  return at < 0 ? Number(digit) : at + 1;
}

function readPoint(source: Source, at: number): Point | undefined {
  const point = (
    text: string,
    year: number | undefined,
    month: number | undefined,
    day: number | undefined,
  ): Point | undefined =>
    (month === undefined || isMonth(month)) && (day === undefined || (day >= 1 && day <= 31))
      ? { end: at + text.length, from: { year, month, day } }
      : undefined;
  const year = matchAt(YEAR, source, at);
  if (year !== undefined) return point(year[0], Number(year[1]), number(year[2]), number(year[3]));
  const iso = matchAt(ISO, source, at);
  if (iso !== undefined) return point(iso[0], Number(iso[1]), number(iso[3]), number(iso[4]));
  const short = matchAt(SHORT_YEAR, source, at);
  if (short !== undefined) return point(short[0], 2000 + Number(short[1]), number(short[2]), number(short[3]));
  const month = matchAt(MONTH, source, at);
  if (month !== undefined) return point(month[0], undefined, number(month[1]), number(month[2]));
  const day = matchAt(DAY, source, at);
  if (day !== undefined) return point(day[0], undefined, undefined, number(day[1]));
  const name = matchAt(DAY_NAME, source, at);
  if (name !== undefined) return point(name[0], undefined, number(name[1] ?? name[3]), number(name[2] ?? name[4]));
  const hanYear = matchAt(HAN_YEAR, source, at);
  if (hanYear !== undefined) {
    return point(hanYear[0], Number(digitsOf(hanYear[1] ?? '')), ordinal(hanYear[2]), ordinal(hanYear[3]));
  }
  const hanMonth = matchAt(HAN_MONTH, source, at);
  return hanMonth && point(hanMonth[0], undefined, ordinal(hanMonth[1]), ordinal(hanMonth[2]));
}

/** 2020 alone, without 年 and without a unit that would make it a count. */
export const readBareYear: Reader = (source, at) => {
  const match = matchAt(BARE_YEAR, source, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  if (measureWordAt(source, skipGap(source, end), false) !== undefined) return undefined;
  const written = rangeIn(source, at, end);
  const from: DatePoint = { ...UNKNOWN, year: Number(match[1]) };
  const spelling = spellingOf(source, at, end);
  return { end, quantity: { kind: 'date', range: written, numberRange: written, spelling, from, to: undefined } };
};

const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const number = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
const ordinal = (text: string | undefined): number | undefined => (text === undefined ? undefined : parseOrdinal(text));
