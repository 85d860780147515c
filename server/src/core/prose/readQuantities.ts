import type { Quantity, ShownFigure } from './quantity.js';
import { numeralWordAt } from './numeralWord.js';
import { readBareYear, readDate } from './readDate.js';
import { readDocumentNumber } from './readDocumentNumber.js';
import { readMeasured } from './readMeasured.js';
import { readListMark, readNth, readPlace } from './readOrder.js';
import {
  isDigit,
  readIdentifier,
  readLatin,
  readPhone,
  readRatio,
  readReference,
  readTime,
  runEnd,
} from './readSetAside.js';
import { matchAt, openSource, type Reader, type Reading, type Source } from './source.js';

const HAN_RUN = /[零〇一二三四五六七八九十百千万亿两]{1,60}/uy;
const FRACTION = /[零〇一二三四五六七八九十百千万亿两\d]{1,12}分之[零〇一二三四五六七八九十百千万亿两\d]{1,12}/uy;

const BY_DIGIT: readonly Reader[] = [
  readListMark,
  readDate,
  readPhone,
  readTime,
  readIdentifier,
  readRatio,
  readBareYear,
  readPlace,
  readMeasured,
];
const BY_NUMERAL: readonly Reader[] = [readListMark, readDate, readPlace, readMeasured];
const BY_NTH: readonly Reader[] = [readDate, readDocumentNumber, readNth];
const BY_BRACKET: readonly Reader[] = [readDocumentNumber, readPhone, readListMark];

const BY_REFERENCE: readonly Reader[] = [readMeasured, readReference];

/**
 * The quantities of the text from `start` to `end`, in order, without overlap. Reads a little before `start` for
 * context, never behind `end`. The work is linear in the length: a try at one place costs a constant. `figures` are
 * those of the references; without them a reference is no quantity.
 */
export function readQuantities(
  text: string,
  start: number,
  end: number,
  figures: readonly ShownFigure[] = [],
): readonly Quantity[] {
  const source = openSource(text, start, Math.min(end, text.length), figures);
  const quantities: Quantity[] = [];
  let floor = source.first;
  let at = source.first;
  while (at < source.plain.length) {
    const reading = readAt(source, at, floor);
    if (reading?.quantity !== undefined) {
      quantities.push(reading.quantity);
      floor = reading.end;
    }
    at = Math.max(at + 1, reading?.end ?? 0);
  }
  return quantities;
}

function readAt(source: Source, at: number, floor: number): Reading | undefined {
  const word = numeralWordAt(source, at);
  if (word !== undefined) return { end: at + word.length, quantity: undefined };
  const char = source.plain.charAt(at);
  if (isDigit(char.charCodeAt(0)))
    return readFirst(BY_DIGIT, source, at, floor) ?? { end: runEnd(source, at), quantity: undefined };
  const numerals = matchAt(HAN_RUN, source, at);
  if (numerals !== undefined)
    return readNumeral(source, at, floor) ?? { end: at + numerals[0].length, quantity: undefined };
  if (/[a-z]/iu.test(char)) return readLatin(source, at, floor);
  switch (char) {
    case '第':
      return readFirst(BY_NTH, source, at, floor);
    case '(':
    case '[':
      return readFirst(BY_BRACKET, source, at, floor);
    case '上':
    case '前':
    case '下':
      return readDate(source, at, floor);
    case '{':
      return readFirst(BY_REFERENCE, source, at, floor);
    default:
      return readListMark(source, at, floor);
  }
}

function readNumeral(source: Source, at: number, floor: number): Reading | undefined {
  const fraction = matchAt(FRACTION, source, at);
  if (fraction !== undefined && !/^[百千]分/u.test(fraction[0]))
    return { end: at + fraction[0].length, quantity: undefined };
  return readFirst(BY_NUMERAL, source, at, floor);
}

function readFirst(readers: readonly Reader[], source: Source, at: number, floor: number): Reading | undefined {
  for (const read of readers) {
    const reading = read(source, at, floor);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
