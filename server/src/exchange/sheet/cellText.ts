import { childNamed, elementsOf, type XmlElement } from '../file/readXml.js';
import { settleRaised, type Place, type Raised } from '../markup/raised.js';
import { leftOut } from '../source/look.js';
import type { Omission } from '../source/sourceBlock.js';
import { cellStyles, fontLook } from './numberFormats.js';
import { shownNumber, shownText, type Shown } from './shownNumber.js';

/** What a person sees in a cell of a workbook, and what stands in it otherwise. */
export interface CellWords {
  readonly text: string;
  /** Words that are struck out or cannot be seen. */
  readonly omitted?: readonly Omission[];
  /** What the number format changes. */
  readonly shown?: Exclude<Shown, { readonly kind: 'plain' }>;
}

export type CellText = (cell: XmlElement) => CellWords;

/** Excel keeps texts in a table of their own, and numbers with a format that says how they are shown. */
export function cellTexts(
  sharedStrings: XmlElement | undefined,
  styles: XmlElement | undefined,
  from1904 = false,
): CellText {
  const shared = elementsOf(childNamed(sharedStrings, 'sst')).map(richText);
  const styleOf = cellStyles(styles);
  const stored = (cell: XmlElement): { readonly words: CellWords; readonly isNumber?: true } => {
    const value = textOf(childNamed(cell, 'v'));
    switch (cell.attributes['t'] ?? 'n') {
      case 's':
        return { words: (value === '' ? undefined : shared[Number(value)]) ?? { text: '' } };
      case 'inlineStr':
        return { words: richText(childNamed(cell, 'is')) };
      case 'n':
        return { words: { text: value }, isNumber: true };
      case 'b':
        return { words: { text: value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value } };
      default:
        return { words: { text: unescaped(value) } };
    }
  };
  return (cell) => {
    const { words, isNumber } = stored(cell);
    if (words.text === '') return words;
    const style = styleOf(cell);
    const shown =
      isNumber === true ? shownNumber(style.format, words.text, from1904) : shownText(style.format, words.text);
    const text = shown.kind === 'hidden' ? '' : shown.text;
    const reason = leftOut({ ...style, isHidden: false });
    if (reason !== undefined) return { text: '', omitted: [...(words.omitted ?? []), omission(reason, text)] };
    return { ...words, text, ...(shown.kind !== 'plain' && { shown }) };
  };
}

const omission = (reason: Omission['reason'], words: string): Omission => ({ kind: 'omission', reason, words });

/** Rich text is cut into runs that look differently; readings over characters are none of it. */
function richText(element: XmlElement | undefined): CellWords {
  const omitted: Omission[] = [];
  const parts: { readonly words: string; readonly place: Place | undefined }[] = [];
  for (const part of elementsOf(element)) {
    if (part.name === 'rPh') continue;
    const words = textOf(part.name === 'r' ? childNamed(part, 't') : part);
    const properties = childNamed(part, 'rPr');
    const reason = leftOut({ ...fontLook(properties), isHidden: false });
    if (reason === undefined)
      parts.push({ words, place: placeOf(childNamed(properties, 'vertAlign')?.attributes['val']) });
    else if (words.trim() !== '') omitted.push(omission(reason, unescaped(words)));
  }
  return { text: joined(parts), ...(omitted.length > 0 && { omitted }) };
}

function joined(parts: readonly { readonly words: string; readonly place: Place | undefined }[]): string {
  if (parts.every(({ place }) => place === undefined)) return unescaped(parts.map(({ words }) => words).join(''));
  let text = '';
  const raised: Raised[] = [];
  for (const { words, place } of parts) {
    const start = text.length;
    text += unescaped(words);
    if (place !== undefined && start < text.length) raised.push({ start, end: text.length, place });
  }
  return settleRaised({ text, marks: [], inserts: [] }, raised).words.text;
}

const placeOf = (align: string | undefined): Place | undefined =>
  align === 'superscript' ? 'super' : align === 'subscript' ? 'sub' : undefined;

/** Characters that XML cannot hold, and carriage returns, are written by their numbers; so is the _ of words that look alike. */
const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return /[\p{Cc}\p{Cs}]/u.test(character) && !/\s/u.test(character) ? '' : character;
  });

function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
