import Big from 'big.js';
import type { Approximation, Quantity } from './quantity.js';
import { markAfter, markBefore, markBetween } from './approximation.js';
import { measureWordAt } from './measureWord.js';
import { readNumber, scaleAt, type NumberReading } from './readNumber.js';
import { matchAt, rangeIn, skipGap, spellingOf, type Reader, type Source } from './source.js';

const PERCENT = / {0,4}([%‰])/uy;
const PERCENT_OF = /([百千])分之/uy;
const SIGN = /[-+]/uy;
const UNTIL = / {0,4}(?:-{1,2}|~|至|到) {0,4}/uy;
const NEIGHBOURS = /([一二三四五六七八])([二三四五六七八九])(?![零〇一二三四五六七八九十百千万亿两])/uy;
const DIGITS = '零一二三四五六七八九';

interface Unit {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A number with what stands around it. */
interface Figure {
  readonly start: number;
  readonly numberEnd: number;
  readonly value: Big;
  readonly chinese: boolean;
  readonly unit: Unit | undefined;
  readonly between: Approximation | undefined;
  readonly end: number;
}

/** Counts, percentages and ranges of them. */
export const readMeasured: Reader = (source, at, floor) => {
  const first = readPercentOf(source, at) ?? readFigure(source, signed(source, at, floor), at);
  if (first === undefined) return readNeighbours(source, at, floor);
  if (unreadable(source, first, floor)) return { end: first.end, quantity: undefined };
  const upper = readUpper(source, first);
  const last = upper ?? first;
  const after = markAfter(source, last.end, last.unit?.word);
  // 百分之 stands before its number.
  const from = Math.min(first.start, first.unit?.start ?? first.start);
  const before = markBefore(source, from, floor, isBare(source, first));
  const end = after === undefined ? last.end : after.range.end - source.base;
  const written = {
    range: rangeIn(source, before === undefined ? from : before.range.start - source.base, end),
    numberRange: rangeIn(source, first.start, last.numberEnd),
    spelling: spellingOf(source, first.start, last.numberEnd),
    unit: last.unit?.word,
    unitRange: last.unit && rangeIn(source, last.unit.start, last.unit.end),
    approximation: before ?? first.between ?? last.between ?? after,
  };
  return { end, quantity: toQuantity(written, first, upper) };
};

type Measured = Omit<Extract<Quantity, { readonly kind: 'count' }>, 'kind' | 'value'>;

function toQuantity(written: Measured, first: Figure, upper: Figure | undefined): Quantity {
  if (upper !== undefined) return { kind: 'range', ...written, value: first.value, upper: upper.value };
  const isShare = written.unit === '%' || written.unit === '‰';
  return { kind: isShare ? 'percent' : 'count', ...written, value: first.value };
}

/** Where the figure begins, the sign of a percentage included: 同比 -2.3%. */
function signed(source: Source, at: number, floor: number): number {
  if (at <= floor || matchAt(SIGN, source, at - 1) === undefined) return at;
  if (!/[-+－＋−﹣]/u.test(source.original.charAt(at - 1)) || /[\w%)\]]/u.test(source.plain.charAt(at - 2))) return at;
  const number = readNumber(source, at);
  return number !== undefined && matchAt(PERCENT, source, number.end) !== undefined ? at - 1 : at;
}

function readFigure(source: Source, start: number, at: number): Figure | undefined {
  const number = readNumber(source, at) ?? readBare(source, at);
  if (number === undefined) return undefined;
  const { chinese } = number;
  const value = source.plain.charAt(start) === '-' ? number.value.neg() : number.value;
  const figure = { start, chinese, value, numberEnd: number.end, between: undefined };
  const percent = matchAt(PERCENT, source, number.end);
  if (percent !== undefined) {
    const end = number.end + percent[0].length;
    return { ...figure, unit: { word: percent[1] ?? '%', start: end - 1, end }, end };
  }
  const unit = unitAt(source, number.end, chinese);
  if (unit !== undefined) return { ...figure, unit, end: unit.end };
  const between = markBetween(source, number.end);
  if (between === undefined) return { ...figure, unit, end: number.end };
  return { ...figure, ...readBehindMark(source, figure, between) };
}

/** 10 余万件, 十几个: after the mark may follow a multiplier and the unit. */
function readBehindMark(
  source: Source,
  figure: { readonly numberEnd: number; readonly value: Big; readonly chinese: boolean },
  between: Approximation,
): Pick<Figure, 'end'> &
  Partial<Pick<Figure, 'numberEnd' | 'value' | 'between'>> & { readonly unit: Unit | undefined } {
  const markEnd = between.range.end - source.base;
  const scale = scaleAt(source, markEnd);
  const numberEnd = scale?.end ?? figure.numberEnd;
  const unit = unitAt(source, scale?.end ?? markEnd, figure.chinese);
  if (unit === undefined && scale === undefined && /[来几]/u.test(between.text))
    return { unit: undefined, end: figure.numberEnd };
  const value = scale === undefined ? figure.value : figure.value.times(scale.factor);
  return { numberEnd, value, unit, between, end: unit?.end ?? scale?.end ?? markEnd };
}

function unitAt(source: Source, at: number, chinese: boolean): Unit | undefined {
  const start = skipGap(source, at);
  const word = measureWordAt(source, start, chinese);
  return word === undefined ? undefined : { word, start, end: start + word.length };
}

/** 百件, 千余人: a multiplier without digits; it counts only beside a mark of approximation. */
function readBare(source: Source, at: number): NumberReading | undefined {
  const scale = scaleAt(source, at);
  return scale && source.plain[at] !== ' '
    ? { end: scale.end, value: new Big(scale.factor), chinese: true }
    : undefined;
}

const isBare = ({ plain }: Source, { start, numberEnd }: Figure): boolean =>
  /^[十百千万亿]{1,2}$/u.test(plain.slice(start, numberEnd));

/** A Chinese numeral without measure word, in quotation marks (“四个意识”), or a bare multiplier that nothing marks. */
function unreadable(source: Source, figure: Figure, floor: number): boolean {
  if (!figure.chinese || figure.unit?.word === '%' || figure.unit?.word === '‰') return false;
  if (figure.unit === undefined && readUpper(source, figure) === undefined) return true;
  if (/[“‘「『]/u.test(source.original.charAt(figure.start - 1))) return true;
  const marked = figure.between !== undefined || markBefore(source, figure.start, floor, true) !== undefined;
  return /^[百千万亿]/u.test(source.plain.slice(figure.start, figure.numberEnd)) && !marked;
}

/** 百分之九十八点五; 百分之百 says 100. */
function readPercentOf(source: Source, at: number): Figure | undefined {
  const match = matchAt(PERCENT_OF, source, at);
  if (match === undefined) return undefined;
  const from = at + match[0].length;
  const number = readNumber(source, from) ?? readBare(source, from);
  if (number === undefined) return undefined;
  const unit: Unit = { word: match[1] === '千' ? '‰' : '%', start: at, end: from };
  const between = markBetween(source, number.end);
  const marked = between !== undefined && /[余多]/u.test(between.text) ? between : undefined;
  const end = marked === undefined ? number.end : marked.range.end - source.base;
  return { start: from, numberEnd: number.end, value: number.value, chinese: true, unit, between: marked, end };
}

/** The upper end of 20—30 件, 3 件至 5 件, 80%—90%. */
function readUpper(source: Source, first: Figure): Figure | undefined {
  const until = matchAt(UNTIL, source, first.end);
  if (until === undefined) return undefined;
  const from = first.end + until[0].length;
  const upper = readPercentOf(source, from) ?? readFigure(source, from, from);
  if (upper?.chinese !== first.chinese || upper.value.lte(first.value)) return undefined;
  if (first.unit !== undefined && first.unit.word !== upper.unit?.word) return undefined;
  return upper.unit === undefined && (upper.chinese || upper.between !== undefined) ? undefined : upper;
}

/** 三五个, 七八件: two neighbouring digits are the ends of a range. */
function readNeighbours(source: Source, at: number, floor: number): ReturnType<Reader> {
  const match = matchAt(NEIGHBOURS, source, at);
  if (match === undefined) return undefined;
  const [low, high] = [DIGITS.indexOf(match[1] ?? ''), DIGITS.indexOf(match[2] ?? '')];
  const unit = unitAt(source, at + 2, true);
  if (unit === undefined || !(high === low + 1 || (low === 3 && high === 5))) return undefined;
  if (/[“‘「『]/u.test(source.original.charAt(at - 1))) return { end: unit.end, quantity: undefined };
  const before = markBefore(source, at, floor, false);
  return {
    end: unit.end,
    quantity: {
      kind: 'range',
      range: rangeIn(source, before === undefined ? at : before.range.start - source.base, unit.end),
      numberRange: rangeIn(source, at, at + 2),
      spelling: 'chinese',
      unit: unit.word,
      unitRange: rangeIn(source, unit.start, unit.end),
      approximation: before,
      value: new Big(low),
      upper: new Big(high),
    },
  };
}
