import { elementsOf, type XmlElement } from '../file/readXml.js';
import { shorten } from '../notes/shorten.js';
import type { Omission } from '../source/sourceBlock.js';

/** Elements that hold no words of the text. Of alternatives Word writes the newer first; the fallback says the same again. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'pPr',
  'rPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'delInstrText',
  'Fallback',
  'proofErr',
  'rt',
]);
export const DELETED: ReadonlySet<string> = new Set(['del', 'moveFrom']);

export const omit = (reason: Omission['reason'], words: string): Omission => ({
  kind: 'omission',
  reason,
  words: shorten(words),
});

export function deletion(element: XmlElement): readonly Omission[] {
  const words = allText(element);
  return words === '' ? [] : [omit('deletedText', words)];
}

export function allText(element: XmlElement): string {
  const words: string[] = [];
  const collect = (each: XmlElement): void => {
    if (each.name === 't' || each.name === 'delText') words.push(textIn(each));
    else elementsOf(each).forEach(collect);
  };
  collect(element);
  return words.join('').replace(/\s+/gu, ' ').trim();
}

export const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : '')).join('');
