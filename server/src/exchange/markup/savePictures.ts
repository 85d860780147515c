import type { SavedPicture, SourcePicture } from './picture.js';
import { pictureAddress } from './pictureFolder.js';

interface Saved {
  readonly pictures: readonly SavedPicture[];
  readonly nameOf: (picture: SourcePicture) => string | undefined;
}

/** Names for pictures in a folder, each once however often it is shown; without a folder they have none. */
export function savePictures(shown: readonly SourcePicture[], folder: string | undefined): Saved {
  if (folder === undefined) return { pictures: [], nameOf: () => undefined };
  const names = new Map<Uint8Array, string>();
  const pictures = shown.flatMap(({ bytes, ending }): readonly SavedPicture[] => {
    if (names.has(bytes)) return [];
    const name = `${folder}/image${String(names.size + 1)}.${ending}`;
    names.set(bytes, name);
    return [{ name, bytes }];
  });
  return { pictures, nameOf: ({ bytes }) => names.get(bytes) };
}

export const pictureMarkdown = ({ alt }: SourcePicture, name: string): string =>
  `![${altOf(alt)}](${pictureAddress(name)})`;

const LONGEST_ALT = 100;

/** Words that cannot end the brackets they stand in, nor begin anything. */
const altOf = (alt: string): string =>
  alt
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_ALT)
    .replace(/[\\[\]`*_<>&!{}|]/gu, '\\$&');
