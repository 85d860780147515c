import { looksLikeReport } from '../../core/parse/looksLikeReport.js';

/** Markdown begins with a front matter or a `#` title, or has `##` headings. */
const MARKDOWN = /^\s*(?:---[ \t]*\r?\n|#[ \t])|\n##+[ \t]/u;
const HEAD = 8_000;

/** Whether a text is a report in Markdown already: written as Markdown, and it says what it is. */
export const isDialect = (text: string): boolean =>
  MARKDOWN.test(text.slice(0, HEAD).replace(/^\ufeff/u, '')) && looksLikeReport(text);
