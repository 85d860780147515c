import type { PicturePlace } from '../protocol/viewMessages.js';
import type { SheetBlock } from './readSheet.js';

export interface Pictures {
  /** Where the pictures are, and that they may have changed. */
  receive(place: PicturePlace): void;
  /** The blocks of a report with the pictures in them that are there; the others keep the words that stand for them. */
  fill(doc: string, blocks: readonly SheetBlock[]): readonly SheetBlock[];
}

type Loaded = 'pending' | 'missing' | { readonly width: number; readonly height: number };

const PLACES = '.picture[data-picture]';
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/iu;

/**
 * Puts the pictures of a report onto its page: once they are loaded, so that pages are laid out with their size. A
 * block with a picture has a key of its own, as other content has.
 */
export function pictures(loaded: () => void): Pictures {
  const state: { place: PicturePlace | undefined; found: Map<string, Loaded> } = { place: undefined, found: new Map() };

  const look = (address: string): Loaded => {
    const known = state.found.get(address);
    if (known !== undefined) return known;
    const { found } = state;
    found.set(address, 'pending');
    const image = new Image();
    image.addEventListener('load', () => {
      found.set(address, { width: image.naturalWidth, height: image.naturalHeight });
      if (found === state.found) loaded();
    });
    image.addEventListener('error', () => found.set(address, 'missing'));
    image.src = address;
    return 'pending';
  };

  const filled = ({ key, element }: SheetBlock): SheetBlock => {
    const copy = element.cloneNode(true) as HTMLElement;
    const shown = [...copy.querySelectorAll<HTMLElement>(PLACES)].flatMap((words) => {
      const address = addressOf(state.place, words.dataset['picture'] ?? '');
      const size = address === undefined ? 'missing' : look(address);
      if (address === undefined || typeof size === 'string') return [];
      words.replaceChildren(imageOf(address, size, words.textContent));
      return [address];
    });
    if (shown.length === 0) return { key, element };
    const own = `${key}~${String(state.place?.version)}.${String(shown.length)}`;
    copy.dataset['block'] = own;
    return { key: own, element: copy };
  };

  return {
    receive: (place) => {
      state.place = place;
      state.found = new Map();
      loaded();
    },
    fill: (doc, blocks) =>
      state.place?.doc === doc
        ? blocks.map((block) => (block.element.querySelector(PLACES) === null ? block : filled(block)))
        : blocks,
  };
}

/** Only a picture in the folder of the report's pictures has an address. */
function addressOf(place: PicturePlace | undefined, path: string): string | undefined {
  if (place === undefined || !PICTURE.test(path) || !path.startsWith(`${place.folder}/`)) return undefined;
  const parts = path.slice(place.folder.length + 1).split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return undefined;
  return `${place.base}/${parts.map(encodeURIComponent).join('/')}?${String(place.version)}`;
}

function imageOf(
  address: string,
  { width, height }: { readonly width: number; readonly height: number },
  words: string,
): HTMLImageElement {
  const image = new Image();
  image.src = address;
  image.alt = words.replace(/^〔图片：(.*)〕$/su, '$1');
  if (width > 0) image.width = width;
  if (height > 0) image.height = height;
  return image;
}
