import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that take no column of their own: combining marks, format characters, control characters. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** How many columns of a fixed-width font a text takes: 2 for a Chinese character, 1 for a Latin letter or figure. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

const charWidth = (char: string): number =>
  NO_WIDTH.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0, { ambiguousAsWide: false });

/** The text filled up with spaces to `width` columns; a longer text stays as it is. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
