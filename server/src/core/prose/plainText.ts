const LATIN = /[！-～]/gu;
const SAME: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u3000': ' ',
  '﹪': '%',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '﹝': '[',
  '﹞': ']',
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '─': '-',
  '−': '-',
  '﹣': '-',
  '〜': '~',
  '∼': '~',
  '∶': ':',
  '•': '·',
  '‧': '·',
  '・': '·',
  '○': '〇',
  '“': '"',
  '”': '"',
  '‘': '"',
  '’': '"',
};
/** Full-width marks that end or divide sentences keep their width: `，` is no thousands separator. */
const KEPT: ReadonlySet<string> = new Set('！，：；？');

/**
 * The text as the readers of quantities compare it: digits, letters and brackets of half width, one kind of dash,
 * space and quotation mark. Each code unit stays where it is, so offsets hold in both texts.
 */
export const plainText = (text: string): string =>
  text
    .replace(/(?<=[０-９])，(?=[０-９]{3})/gu, ',')
    .replace(LATIN, (mark) => (KEPT.has(mark) ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0)))
    .replace(/[\t\u00a0\u2002\u2003\u2009\u3000﹪〔〕【】﹝﹞—–―‐‑─−﹣〜∼∶•‧・○“”‘’]/gu, (mark) => SAME[mark] ?? mark);
