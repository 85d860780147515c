import { range } from '../../core/text/range.js';
import { DATE_LINE, type BodyPart } from '../frame.js';
import { noteOnWords, type NoteDraft } from '../noteDraft.js';
import { rangeOf, type SourceItem } from '../sourceItem.js';
import { folderName, pictureAddress } from './pictureFolder.js';
import type { SavedPicture } from './picture.js';
import type { PlacedPicture } from './sourceMarkup.js';

/** A part of the report, or the Markdown of a picture between two parts. */
export type WrittenPart = BodyPart | { readonly kind: 'picture'; readonly markdown: string };

interface Placed {
  readonly parts: readonly WrittenPart[];
  readonly pictures: readonly SavedPicture[];
  readonly notes: readonly NoteDraft[];
}

/** Puts pictures behind the part that they follow. Without a folder to save them in they are left out, with a note. */
export function placePictures(
  body: readonly BodyPart[],
  items: readonly SourceItem[],
  placed: readonly PlacedPicture[],
  folder: string | undefined,
): Placed {
  if (folder === undefined) {
    const notes = placed.map(({ picture, at }) =>
      noteOnWords('dropped', 'picture', nameOf(picture.alt), range(at, at)),
    );
    return { parts: body, pictures: [], notes };
  }
  const saved = saving(placed, folderName(folder));
  const starts = body.map((part) => startOf(part, items));
  const date = dateOfSignature(body);
  const parts: WrittenPart[] = [];
  let next = 0;
  const put = (before: number): void => {
    for (let each = placed[next]; each !== undefined && each.at <= before; each = placed[++next]) {
      parts.push({
        kind: 'picture',
        markdown: `![${altOf(each.picture.alt)}](${pictureAddress(saved.names[next] ?? '')})`,
      });
    }
  };
  body.forEach((part, index) => {
    // A seal lies on the signature, and must not part its lines.
    if (index !== date) put(starts[index] ?? 0);
    parts.push(part);
  });
  put(Infinity);
  return { parts, pictures: saved.pictures, notes: [] };
}

/** Each picture once, however often it is shown. */
function saving(
  placed: readonly PlacedPicture[],
  folder: string,
): { readonly names: readonly string[]; readonly pictures: readonly SavedPicture[] } {
  const known = new Map<Uint8Array, string>();
  const pictures: SavedPicture[] = [];
  const names = placed.map(({ picture: { bytes, ending } }) => {
    const before = known.get(bytes);
    if (before !== undefined) return before;
    const name = `${folder}/image${String(known.size + 1)}.${ending}`;
    known.set(bytes, name);
    pictures.push({ name, bytes });
    return name;
  });
  return { names, pictures };
}

function startOf(part: BodyPart, items: readonly SourceItem[]): number {
  if (part.kind === 'text') return part.piece.range.start;
  if (part.kind === 'row') return part.cells[0]?.range.start ?? 0;
  const first = items[part.region.parts[0]?.start ?? 0];
  return first === undefined ? 0 : rangeOf(first).start;
}

const TAIL = 6;

/** The date at the end of the report. */
function dateOfSignature(body: readonly BodyPart[]): number | undefined {
  const at = body.findLastIndex((part) => part.kind === 'text' && DATE_LINE.test(part.piece.text));
  return at < body.length - TAIL || at < 0 ? undefined : at;
}

const nameOf = (alt: string): string => (alt === '' ? '…' : alt);

const LONGEST_ALT = 100;

/** Words that cannot end the brackets they stand in, nor begin anything. */
const altOf = (alt: string): string =>
  alt
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_ALT)
    .replace(/[\\[\]`*_<>&!{}|]/gu, '\\$&');
