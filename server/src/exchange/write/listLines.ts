import type { ListItem } from '../source/sourceMarkup.js';

/** Writes the items of a list one after the other, each as far in as its depth and the marks above it want. */
export interface ListLines {
  readonly isOpen: () => boolean;
  readonly line: (item: { readonly item: ListItem; readonly words: string }) => string;
  readonly end: () => void;
}

export function listLines(): ListLines {
  /** How far in the items of each depth stand. */
  let indents: readonly number[] = [];
  /** Which depths have numbers. */
  let numbered: readonly boolean[] = [];
  return {
    isOpen: () => indents.length > 0,
    line({ item: { depth: wanted, number }, words }) {
      const depth = Math.min(wanted, Math.max(0, indents.length - 1));
      const indent = indents[depth] ?? 0;
      // At the top, a numbered item would be a paragraph of the report; below, Markdown sees no list that begins with 2.
      const isNumbered = number !== undefined && depth > 0 && (number === 1 || numbered[depth] === true);
      numbered = [...Array.from({ length: depth }, (_, at) => numbered[at] === true), isNumbered];
      const mark = isNumbered ? `${String(number)}.` : '-';
      indents = [...indents.slice(0, depth), indent, indent + mark.length + 1];
      return `${' '.repeat(indent)}${mark} ${number !== undefined && !isNumbered ? `${String(number)}\\. ` : ''}${words}`;
    },
    end() {
      indents = [];
      numbered = [];
    },
  };
}
