import { looksLikeReport } from '../core/parse/looksLikeReport.js';

/** Whether a text is a report in Markdown already: it has a front matter or `#` headings, and says what it is. */
export const isDialect = (text: string): boolean =>
  /^\ufeff?(?:---\r?\n|\s*#\s)|^##\s/mu.test(text.slice(0, 4_000)) && looksLikeReport(text);
