import { SaxesParser } from 'saxes';
import { refusal } from './fileRefusal.js';

/** An element of an Office part. Names are without prefix: Office files use each local name in one sense. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** A table in a table in a text box is some thirty deep. */
const DEEPEST = 250;
const MOST_ELEMENTS = 1_500_000;

/** Reads one XML part. Entities of its own, damage, and what is made to exhaust memory are refused. */
export function readXml(bytes: Uint8Array): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let count = 0;
  const addText = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw refusal('damaged');
  });
  parser.on('doctype', () => {
    throw refusal('entities');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw refusal('tooDeep');
    if (++count > MOST_ELEMENTS) throw refusal('tooLarge', { limit: 64 });
    const plain = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const);
    const element: OpenElement = { name: localName(name), attributes: Object.fromEntries(plain), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  return root;
}

function decodeXml(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refusal('damaged');
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export const elementsOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  element?.children.filter((child) => typeof child !== 'string') ?? [];

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name);
