import { unzipSync } from 'fflate';
import { FileRefusal, refusal } from './fileRefusal.js';

/** A report with pictures has some hundred parts. */
const MOST_PARTS = 5_000;
const MOST_MEGABYTES = 64;
/** The XML of long uniform tables packs to a fiftieth at most; a bomb to a thousandth. */
const HIGHEST_RATIO = 200;
/** Small parts may pack as well as they like. */
const SMALL = 100_000;

export interface Parts {
  /** The names of all parts. */
  readonly names: readonly string[];
  readonly part: (name: string) => Uint8Array | undefined;
}

/** Unpacks the wanted parts of a zipped file; what would exhaust memory is refused before it is unpacked. */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  const names: string[] = [];
  const stated = new Map<string, number>();
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        if (names.length > MOST_PARTS) throw refusal('damaged');
        if (!wanted(name)) return false;
        total += originalSize;
        const isBomb = originalSize > SMALL && originalSize > size * HIGHEST_RATIO;
        if (isBomb || total > MOST_MEGABYTES * 1024 * 1024) throw refusal('tooLarge', { limit: MOST_MEGABYTES });
        stated.set(name, originalSize);
        return true;
      },
    });
    // The size in the directory may lie; a part that is not what it says is damaged or made to deceive.
    const isFalse = Object.entries(parts).some(([name, part]) => part.length !== stated.get(name));
    if (isFalse) throw refusal('damaged');
    return { names, part: (name) => parts[name] };
  } catch (error) {
    throw error instanceof FileRefusal ? error : refusal('damaged');
  }
}
