import type { SectionFormat } from '../formats/reportFormat.js';
import type { HeadingBlock } from '../model/blocks.js';
import { range, type Range } from '../text/range.js';

/** Number and title of a heading, without marks of Markdown. */
export const headingRange = ({ numbering, textRange }: HeadingBlock): Range =>
  range(numbering?.range.start ?? textRange.start, textRange.end);

/** The heading as the form prints it. */
export const statutoryHeading = ({ number, title }: SectionFormat): string => `${number}、${title}`;

/** Where the heading's number stands, or belongs: a damaged one before the title is included. */
export function numberPlace({ range: whole, numbering, textRange, markdown }: HeadingBlock, text: string): Range {
  if (numbering !== undefined) return range(numbering.range.start, textRange.start);
  if (markdown) return range(textRange.start, textRange.start);
  const before = text.slice(whole.start, textRange.start);
  const marks = /^\s*(?:\*\*|__)?\s*/u.exec(before)?.[0].length ?? 0;
  return range(whole.start + marks, textRange.start);
}
