import { MOST_PICTURE_BYTES } from '../markup/picture.js';
import { pictureBlock, pictureElsewhere, tooLarge } from '../source/pictureBlock.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { attribute, type Element } from './htmlNodes.js';

const DATA = /^\s*data:[^,]*;base64,/iu;

/** A picture that the page holds itself. One that it only refers to is not fetched. */
export function imageBlock(image: Element): SourceBlock {
  const alt = (attribute(image, 'alt') ?? '').replace(/\s+/gu, ' ').trim();
  const source = attribute(image, 'src') ?? '';
  if (!/^\s*data:/iu.test(source)) {
    return source === ''
      ? { kind: 'omission', reason: 'picture', words: alt === '' ? '…' : alt }
      : pictureElsewhere(alt, source.trim());
  }
  const head = DATA.exec(source)?.[0];
  if (head === undefined) return pictureBlock(undefined, alt);
  // Four characters hold three bytes.
  if (source.length - head.length > (MOST_PICTURE_BYTES / 3) * 4 + 1_000) return tooLarge(alt);
  return pictureBlock(fromBase64(source.slice(head.length)), alt);
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(
      atob(text.replaceAll('%2B', '+').replaceAll('%2F', '/').replaceAll('%3D', '=')),
      (character) => character.charCodeAt(0),
    );
  } catch {
    return undefined;
  }
}
