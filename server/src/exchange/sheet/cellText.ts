import { childNamed, elementsOf, type XmlElement } from '../readXml.js';

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
const DAY = 86_400_000;

/** Excel keeps texts in a table of their own, dates as numbers with a format, and sums with the noise of binary fractions. */
export function cellTexts(sharedStrings: XmlElement | undefined, styles: XmlElement | undefined): CellText {
  const shared = elementsOf(childNamed(sharedStrings, 'sst')).map(textOf);
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
        return shared[Number(value)] ?? '';
      case 'inlineStr':
        return textOf(childNamed(cell, 'is'));
      case 'n':
        return numberText(value, isDate[Number(cell.attributes['s'] ?? '0')] ?? false);
      default:
        return value;
    }
  };
}

function numberText(value: string, isDate: boolean): string {
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return value;
  if (!isDate) return String(Number(number.toPrecision(15)));
  const date = new Date(DAY_ZERO + Math.floor(number) * DAY);
  return `${String(date.getUTCFullYear())}年${String(date.getUTCMonth() + 1)}月${String(date.getUTCDate())}日`;
}

/** All text in an element; rich text is cut into runs, and readings over characters are none of it. */
function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'rPh' ? '' : textOf(child)))
    .join('');
}
