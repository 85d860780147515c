/**
 * A line of text so that Markdown shows it as it is. Only what would be read as a mark is escaped: editors that show
 * the source of Markdown (Neovim, Emacs) show each backslash too.
 */
export const escapeMarkdown = (line: string): string =>
  line.replace(INLINE, '\\$&').replace(OPENING, '$1\\$2').replace(NUMBER, '$1\\$2');

/** Marks within a line; a backslash, `<` and `&` are marks only before what they need. */
const INLINE = /[`*_[\]~]|\\(?=[!-/:-@[-`{-~]|$)|<(?=[A-Za-z/!?])|&(?=#?[\dA-Za-z]+;)/gu;

/** What makes the line a heading, a quotation, a list or a rule where it begins. */
const OPENING = /^(\s*)(>|#(?=[\s#]|$)|[+-](?=[\s-]|$))/u;
const NUMBER = /^(\s*\d{1,9})([.)])(?=\s|$)/u;
