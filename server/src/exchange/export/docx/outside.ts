import type { Pictures } from '../pictures/reportPictures.js';
import { pictureEnding } from '../../markup/picture.js';
import { drawnSize, type Drawing } from './drawing.js';

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

/** Word shows these everywhere; WebP only in its newest versions. */
const SHOWN: ReadonlySet<string | undefined> = new Set(['png', 'jpg', 'gif']);

export function gatherOutside(pictures: Pictures, notes: ReadonlySet<number>): Gathered {
  const links = new Map<string, string>();
  const media: { readonly id: string; readonly name: string; readonly bytes: Uint8Array }[] = [];
  const ids = new Map<string, string>();
  let drawn = 0;
  const idOf = (path: string, bytes: Uint8Array): string => {
    const known = ids.get(path);
    if (known !== undefined) return known;
    const id = `picture${String(ids.size + 1)}`;
    ids.set(path, id);
    media.push({ id, name: `image${String(ids.size)}.${pictureEnding(bytes) ?? ''}`, bytes });
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
      if (bytes === undefined || !SHOWN.has(pictureEnding(bytes))) return undefined;
      const size = drawnSize(bytes);
      return size === undefined ? undefined : { id: idOf(path, bytes), number: ++drawn, ...size };
    },
  };
}
