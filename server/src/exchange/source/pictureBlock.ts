import type { Omission, SourceBlock } from './sourceBlock.js';
import { MOST_PICTURE_BYTES, MOST_PICTURES, pictureEnding } from '../markup/picture.js';

/** The block of a picture: itself, or that it is none which a report can hold. */
export function pictureBlock(bytes: Uint8Array | undefined, alt: string): SourceBlock {
  const ending = bytes === undefined ? undefined : pictureEnding(bytes);
  if (bytes === undefined || ending === undefined) return omitted('pictureKind', alt);
  return bytes.length > MOST_PICTURE_BYTES ? tooLarge(alt) : { kind: 'picture', picture: { bytes, ending, alt } };
}

export const tooLarge = (alt: string): Omission => ({
  ...omitted('pictureTooLarge', alt),
  parameters: { limit: MOST_PICTURE_BYTES / 1024 / 1024, count: MOST_PICTURES },
});

export const pictureElsewhere = (alt: string, address: string): Omission => ({
  ...omitted('pictureElsewhere', alt),
  parameters: { address: address.length > LONGEST ? `${address.slice(0, LONGEST)}…` : address },
});

const LONGEST = 80;

const omitted = (reason: 'pictureKind' | 'pictureTooLarge' | 'pictureElsewhere', alt: string): Omission => ({
  kind: 'omission',
  reason,
  words: alt === '' ? '…' : alt,
});
