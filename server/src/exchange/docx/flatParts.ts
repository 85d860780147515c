import { childNamed, elementsOf, readXml, type XmlElement } from '../file/readXml.js';

/** The parts of a Word document, wherever they come from. */
export interface DocxParts {
  readonly names: readonly string[];
  /** Of all that holds words, in bytes. */
  readonly size: number;
  readonly xml: (name: string) => XmlElement | undefined;
  readonly picture: (name: string) => Uint8Array | 'large' | undefined;
}

/** The parts of a document in one XML file: those of XML as they are, others in Base64. */
export function flatParts(bytes: Uint8Array): DocxParts {
  const parts = new Map(
    elementsOf(childNamed(readXml(bytes), 'package')).map((part) => [
      (part.attributes['name'] ?? '').replace(/^\//u, ''),
      part,
    ]),
  );
  return {
    names: [...parts.keys()],
    size: bytes.length,
    xml: (name) => childNamed(parts.get(name), 'xmlData'),
    picture(name) {
      const data = childNamed(parts.get(name), 'binaryData');
      return data === undefined ? undefined : fromBase64(textOf(data));
    },
  };
}

const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : '')).join('');

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/gu, '')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
