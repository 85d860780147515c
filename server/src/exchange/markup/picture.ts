/** A picture that a file holds. */
export interface SourcePicture {
  readonly bytes: Uint8Array;
  readonly ending: PictureEnding;
  /** What the file says of it, for readers who do not see it. */
  readonly alt: string;
}

/** A picture of a report, with its path from the report's folder. */
export interface SavedPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type PictureEnding = 'png' | 'jpg' | 'gif' | 'webp';

/** A photograph of a phone has some 5 MB. */
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024;
export const MOST_PICTURES = 200;

/** How each kind begins; undefined is any byte. */
const STARTS: readonly (readonly [PictureEnding, readonly (number | undefined)[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38, undefined, 0x61]],
  ['webp', [...codes('RIFF'), ...Array.from({ length: 4 }, () => undefined), ...codes('WEBP')]],
];

/** What bytes are by how they begin; undefined for what Markdown, browsers and Word do not all show. */
export const pictureEnding = (bytes: Uint8Array): PictureEnding | undefined =>
  STARTS.find(([, start]) => start.every((byte, index) => byte === undefined || bytes[index] === byte))?.[0];

function codes(word: string): readonly number[] {
  return Array.from(word, (character) => character.charCodeAt(0));
}
