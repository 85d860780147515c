import { FileRefusal } from '../file/fileRefusal.js';
import { pictureBlock, pictureElsewhere, tooLarge } from '../source/pictureBlock.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { unzipParts } from '../file/unzipParts.js';
import type { Target } from './relationships.js';

/** All pictures of a report together. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads the pictures of a document, each when it is first met; one that would exhaust memory is left in its file. */
export function pictureReader(
  part: (name: string) => Uint8Array | 'large' | undefined,
): (target: Target | undefined, alt: string) => SourceBlock {
  const known = new Map<string, Uint8Array | 'large' | undefined>();
  let total = 0;
  const read = (target: string): Uint8Array | 'large' | undefined => {
    if (known.has(target)) return known.get(target);
    const bytes = total > MOST_BYTES ? 'large' : part(target);
    total += bytes === undefined ? 0 : bytes.length;
    const kept = total > MOST_BYTES ? 'large' : bytes;
    known.set(target, kept);
    return kept;
  };
  return (target, alt) => {
    if (target === undefined) return pictureBlock(undefined, alt);
    if (target.isOutside) return pictureElsewhere(alt, target.target);
    const bytes = read(target.target);
    return bytes === 'large' ? tooLarge(alt) : pictureBlock(bytes, alt);
  };
}

/** A part of a zipped file, by itself. */
export function zippedPart(file: Uint8Array, wanted: string): Uint8Array | 'large' | undefined {
  try {
    return unzipParts(file, (name) => name === wanted).part(wanted);
  } catch (error) {
    if (error instanceof FileRefusal) return 'large';
    throw error;
  }
}
