import { lookAlike } from '../../server/src/core/text/lookAlikes.js';

/** The characters from one code to another. */
export const span = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** Ordinary characters with all that look like them. */
const twins = new Map<string, string[]>();
for (const char of [
  ...span(0x2e80, 0x2fd5),
  ...span(0xf900, 0xfaff),
  ...span(0xfe10, 0xfe4f),
  ...span(0x2f800, 0x2fa1f),
  ...span(0x1d7ce, 0x1d7ff),
]) {
  const ordinary = lookAlike(char);
  if (ordinary !== undefined) twins.set(ordinary, [...(twins.get(ordinary) ?? []), char]);
}
const INVISIBLE = [
  '\u00ad',
  ...span(0x200b, 0x200f),
  ...span(0x202a, 0x202e),
  '\u2060',
  ...span(0x2066, 0x2069),
  '\ufeff',
];

/** Each character that has a twin becomes one where `pick` says so, and marks that show nothing come beside digits. */
export function alter(text: string, pick: () => number): string {
  return Array.from(text, (char) => {
    const known = pick() < 0.6 ? twins.get(char) : undefined;
    const written = known?.[Math.floor(pick() * known.length)] ?? char;
    const mark = (): string => (pick() < 0.3 ? (INVISIBLE[Math.floor(pick() * INVISIBLE.length)] ?? '') : '');
    return /[0-9]/u.test(char) ? mark() + written + mark() : written;
  }).join('');
}
