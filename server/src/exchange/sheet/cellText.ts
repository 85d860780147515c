import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';

/** The text of a cell of a workbook. */
export type CellText = (cell: XmlElement) => string;

/** Number formats that Excel has without stating them, in the Chinese edition as well. */
const DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];
/** Day 1 is 1 January 1900, and a day that never was, 29 February 1900, is counted. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Of the workbooks that count from 1904, as old ones of the Macintosh do. */
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999: a larger number is no date, and neither is one up to day 0. */
const LAST_DATE = Date.UTC(9999, 11, 31);
const DAY = 86_400_000;

/** Excel keeps texts in a table of their own, dates as numbers with a format, and sums with the noise of binary fractions. */
export function cellTexts(
  sharedStrings: XmlElement | undefined,
  styles: XmlElement | undefined,
  from1904 = false,
): CellText {
  const dayZero = from1904 ? DAY_ZERO_1904 : DAY_ZERO;
  const shared = elementsOf(childNamed(sharedStrings, 'sst')).map((each) => unescaped(textOf(each)));
  const sheet = childNamed(styles, 'styleSheet');
  const custom = new Map(
    elementsOf(childNamed(sheet, 'numFmts')).map((each) => [
      each.attributes['numFmtId'] ?? '',
      /[yd]/iu.test((each.attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^[\]]*\]/gu, '')),
    ]),
  );
  const isDate = elementsOf(childNamed(sheet, 'cellXfs')).map(({ attributes }) => {
    const id = attributes['numFmtId'] ?? '0';
    return custom.get(id) ?? DATES.some(([first, last]) => first <= Number(id) && Number(id) <= last);
  });
  return (cell) => {
    const value = textOf(childNamed(cell, 'v'));
    switch (cell.attributes['t'] ?? 'n') {
      case 's':
        return value === '' ? '' : (shared[Number(value)] ?? '');
      case 'inlineStr':
        return unescaped(textOf(childNamed(cell, 'is')));
      case 'n':
        return numberText(value, isDate[Number(cell.attributes['s'] ?? '0')] === true ? dayZero : undefined);
      default:
        return unescaped(value);
    }
  };
}

/** A number, or a date where days are counted from `dayZero`. */
function numberText(value: string, dayZero: number | undefined): string {
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return value;
  const time = (dayZero ?? 0) + Math.floor(number) * DAY;
  if (dayZero === undefined || time <= DAY_ZERO || time > LAST_DATE) return String(Number(number.toPrecision(15)));
  const date = new Date(time);
  return `${String(date.getUTCFullYear())}年${String(date.getUTCMonth() + 1)}月${String(date.getUTCDate())}日`;
}

/** Characters that XML cannot hold, and carriage returns, are written by their numbers; so is the _ of words that look alike. */
const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return /[\p{Cc}\p{Cs}]/u.test(character) && !/\s/u.test(character) ? '' : character;
  });

/** All text in an element; rich text is cut into runs, and readings over characters are none of it. */
function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'rPh' ? '' : textOf(child)))
    .join('');
}
