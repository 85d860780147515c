import Big from 'big.js';
import { readChinese } from './chineseNumeral.js';
import { measureWordAt } from './measureWord.js';
import type { Ordinal } from './quantity.js';
import { readNumber } from './readNumber.js';
import { matchAt, rangeIn, spellingOf, type Reader, type Reading, type Source } from './source.js';
import words from './numeralWords.json' with { type: 'json' };

const NTH =
  /第 {0,4}(?:\( {0,2}([一二三四五六七八九十\d]{1,3}) {0,2}\)|(\d{1,6}(?!\d)|[零〇一二三四五六七八九十百千]{1,9})) {0,4}/uy;
const AND = / {0,2}(?:[、和及与]|-{1,2}|~|至|到) {0,2}(?=[\d(一二三四五六七八九十])/uy;
const ANOTHER =
  /(?:\( {0,2}([一二三四五六七八九十\d]{1,3}) {0,2}\)|(\d{1,6}(?!\d)|[零〇一二三四五六七八九十百千]{1,9})) {0,4}/uy;
const HAN_ITEM = /([一二三四五六七八九十]{1,3}) {0,2}[、.]/uy;
const FIRSTLY = /([一二三四五六七八九十]{1,2}) {0,2}[是要](?!求|点|素|件|领)/uy;
const DIGIT_ITEM = /(\d{1,2}) {0,2}(?:[.)]|、)(?!\d)/uy;
const BRACKETED = /\( {0,2}([一二三四五六七八九十]{1,3}|\d{1,2}) {0,2}\)/uy;
const CIRCLED = /[①-⑳⑴-⒇㈠-㈩❶-❿]/uy;
/** A run of the text before which nothing, or white space and Markdown marks, stand in the line. */
const LINE_START = /(?:^|[\r\n])[ #>*_-]{0,16}$/u;
const AFTER_STOP = /[。；;：:！？!?] {0,4}["*_]{0,4}$/u;
const AFTER_MARK = /[。；;：:！？!?，,、(（"*_\]）)] {0,4}$/u;
/** 十三届全国人大四次会议 is the fourth session, 召开四次会议 are four of them. */
const IN_SESSION = /届[^，。；、：,;:]{0,10}$/u;
const CONTEXT = 20;

const ordinal = (source: Source, kind: Ordinal['kind'], value: Big | undefined, at: number, end: number): Reading => ({
  end,
  quantity: {
    kind,
    range: rangeIn(source, at, end),
    numberRange: rangeIn(source, at, end),
    spelling: spellingOf(source, at, end),
    value,
  },
});

const valueOf = (digits: string | undefined): Big | undefined => {
  if (digits === undefined) return undefined;
  return /^\d+$/u.test(digits) ? new Big(digits) : readChinese(digits);
};

const before = ({ plain }: Source, at: number): string => plain.slice(Math.max(0, at - CONTEXT), at);

/** 第三方面, 第二十条第（八）项, 第一、二项, 第20、21条. */
export const readNth: Reader = (source, at) => {
  const match = matchAt(NTH, source, at);
  if (match === undefined) return undefined;
  let end = at + match[0].trimEnd().length;
  const first = unitEnd(source, at + match[0].length);
  let unit = first?.word;
  end = first?.end ?? end;
  for (;;) {
    const and = matchAt(AND, source, end);
    const next = and && matchAt(ANOTHER, source, end + and[0].length);
    if (and === undefined || next === undefined) break;
    const from = end + and[0].length + next[0].length;
    const nextUnit = unitEnd(source, from);
    if (unit !== undefined && nextUnit?.word !== unit) break;
    unit = nextUnit?.word;
    end = nextUnit?.end ?? end + and[0].length + next[0].trimEnd().length;
  }
  return ordinal(source, 'ordinal', valueOf(match[1] ?? match[2]), at, end);
};

function unitEnd(source: Source, at: number): { readonly word: string; readonly end: number } | undefined {
  const tail = words.ordinalTails.find((word) => source.plain.startsWith(word, at));
  const word = measureWordAt(source, at, true) ?? tail;
  return word === undefined ? undefined : { word, end: at + word.length };
}

/** 21 号, 三届, 四届二次会议, 十九届四中全会: the word behind the number makes it a place in an order. */
export const readPlace: Reader = (source, at) => {
  const number = readNumber(source, at);
  if (number === undefined) return undefined;
  const gap = source.plain[number.end] === ' ' ? 1 : 0;
  const tailAt = number.end + gap;
  const starts = (word: string): boolean => source.plain.startsWith(word, tailAt);
  const congress = IN_SESSION.test(before(source, at)) ? words.congress.find(starts) : undefined;
  const tail = congress ?? words.ordinalTails.find(starts);
  return tail === undefined ? undefined : ordinal(source, 'ordinal', number.value, at, tailAt + tail.length);
};

/** 一、 （一） 1. （1） ① 一是: the number of an item. */
export const readListMark: Reader = (source, at) => {
  const circled = matchAt(CIRCLED, source, at);
  if (circled !== undefined) return ordinal(source, 'listMark', undefined, at, at + 1);
  const bracketed = matchAt(BRACKETED, source, at);
  if (bracketed !== undefined) return mark(source, bracketed, at);
  const context = before(source, at);
  const starts = LINE_START.test(context);
  const firstly = starts || AFTER_MARK.test(context) ? matchAt(FIRSTLY, source, at) : undefined;
  if (firstly !== undefined) return mark(source, firstly, at);
  if (!starts && !AFTER_STOP.test(context)) return undefined;
  const item = matchAt(HAN_ITEM, source, at) ?? matchAt(DIGIT_ITEM, source, at);
  return item && mark(source, item, at);
};

const mark = (source: Source, match: RegExpExecArray, at: number): Reading =>
  ordinal(source, 'listMark', valueOf(match[1]), at, at + match[0].length);
