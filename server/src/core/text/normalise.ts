const SAME: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '：': ':',
  '；': ';',
  '，': ',',
  '．': '.',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
  '＂': '"',
  "'": '"',
  '「': '"',
  '」': '"',
  '／': '/',
  '　': ' ',
};

/**
 * A label as it is compared: no white space, marks and digits of half width, one kind of quotes,
 * and `1、` for `1.` (formats.json `labelAliases.normalisation`).
 */
export function normaliseLabel(label: string): string {
  return label
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[（）［］：；，．“”‘’＂'「」／]/gu, (mark) => SAME[mark] ?? mark)
    .replace(/^((?:\([^)]*\))?\d+)[.、]/u, '$1.');
}

/** Digits of full width (０) as ASCII ones; nothing else changes, nor does the length. */
export const halfWidthDigits = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
