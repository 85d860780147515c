/** Marks that show nothing: soft hyphen, joiners, directions of writing, word joiner, byte order mark. */
export const INVISIBLE = /^[\u034f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]$/u;
/** They choose the shape of the character before them. */
export const SELECTOR = /^[\ufe00-\ufe0f]$/u;

/** Letters of scripts that are written from the right, or joined: their marks shape what is read. */
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tibetan}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;
const HAS_SHAPES = /[\p{Script=Han}\p{Extended_Pictographic}\p{Script=Mongolian}\p{Script=Myanmar}]/u;

const JOINER = '\u200d';
const ENCLOSING_KEYCAP = '\u20e3';

/**
 * Whether an invisible mark does something where it stands. `segment`: what it stands in, up to the next line or
 * cell; `at`: its place there.
 */
export function isAtWork(segment: string, at: number): boolean {
  const mark = segment.charAt(at);
  const before = segment.slice(Math.max(0, at - 2), at);
  const after = segment.slice(at + 1, at + 3);
  if (SELECTOR.test(mark)) return after.startsWith(ENCLOSING_KEYCAP) || HAS_SHAPES.test(lastOf(before));
  // Rule format-version writes it into a comment, which would end there.
  if (mark === '\u200b' && before.endsWith('--') && after.startsWith('>')) return true;
  if (mark === JOINER && PICTURE.test(lastOf(before))) return true;
  return SHAPED.test(segment);
}

const lastOf = (text: string): string => /.$/su.exec(text)?.[0] ?? '';
