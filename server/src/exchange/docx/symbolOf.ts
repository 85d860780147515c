/** The signs of Wingdings that reports have: boxes, ticks, bullets, arrows. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6d: '○',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** The character that a symbol of Word is; undefined for one that only its font has. */
export function symbolOf(font: string, code: string): string | undefined {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value) || value < 0x20) return undefined;
  // Symbol fonts have their signs at private places.
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  if (/^wingdings$/iu.test(font)) return WINGDINGS[value & 0xff];
  return isPrivate || /^(?:wingdings|webdings|symbol)/iu.test(font) || value > 0xffff
    ? undefined
    : String.fromCodePoint(value);
}
