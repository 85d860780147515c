import type { Pictures } from '../pictures/reportPictures.js';
import type { Drawing } from './drawing.js';
import { wordPicture, type WordPicture } from './wordPicture.js';

/** What the words of a document refer to, gathered while they are written. */
export interface Outside {
  /** Whether there is a footnote of this number. */
  readonly isNote: (number: number) => boolean;
  /** The id of a link to an address outside of the document. */
  readonly linkTo: (address: string) => string;
  /** The picture of a path, if Word can show it. */
  readonly drawingOf: (path: string) => Drawing | undefined;
}

interface Gathered extends Outside {
  /** Addresses and their ids. */
  readonly links: ReadonlyMap<string, string>;
  readonly media: readonly { readonly id: string; readonly name: string; readonly bytes: Uint8Array }[];
}

export function gatherOutside(pictures: Pictures, notes: ReadonlySet<number>): Gathered {
  const links = new Map<string, string>();
  const media: { readonly id: string; readonly name: string; readonly bytes: Uint8Array }[] = [];
  const ids = new Map<string, string>();
  let drawn = 0;
  const idOf = (path: string, { bytes, ending }: WordPicture): string => {
    const known = ids.get(path);
    if (known !== undefined) return known;
    const id = `picture${String(ids.size + 1)}`;
    ids.set(path, id);
    media.push({ id, name: `image${String(ids.size)}.${ending}`, bytes });
    return id;
  };
  return {
    links,
    media,
    isNote: (number) => notes.has(number),
    linkTo(address) {
      const id = links.get(address) ?? `link${String(links.size + 1)}`;
      links.set(address, id);
      return id;
    },
    drawingOf(path) {
      const bytes = pictures.get(path);
      const picture = bytes === undefined ? undefined : wordPicture(path, bytes);
      if (picture === undefined) return undefined;
      const { width, height } = picture;
      return { id: idOf(path, picture), number: ++drawn, width, height };
    },
  };
}
