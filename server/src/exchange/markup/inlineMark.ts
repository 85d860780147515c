import type { Range } from '../../core/text/range.js';
import type { SourcePicture } from './picture.js';

/** Words that stand out, or lead somewhere. */
export type InlineMark =
  | (Range & { readonly kind: 'bold' | 'italic' })
  /** The address is one of the web or of mail. */
  | (Range & { readonly kind: 'link'; readonly address: string });

/** What stands between two words, or at their end, and is none. */
export type Insert =
  | { readonly kind: 'picture'; readonly at: number; readonly picture: SourcePicture }
  /** The mark of a footnote; `note` is its number in the file. */
  | { readonly kind: 'footnote'; readonly at: number; readonly note: number };

/** Words with what their file says beyond them. Places are counted from the beginning of the text. */
export interface MarkedWords {
  readonly text: string;
  readonly marks?: readonly InlineMark[];
  /** In the order of their places. */
  readonly inserts?: readonly Insert[];
}

/** The marks of a stretch, with places counted from its beginning; what reaches beyond it is cut off. */
export const marksWithin = (marks: readonly InlineMark[], { start, end }: Range): readonly InlineMark[] =>
  marks.flatMap((mark) => {
    const from = Math.max(mark.start, start) - start;
    const to = Math.min(mark.end, end) - start;
    return from < to ? [{ ...mark, start: from, end: to }] : [];
  });

/** The same for what stands between the words; what stood in white space around them is at their edge. */
export const insertsWithin = (inserts: readonly Insert[], { start, end }: Range): readonly Insert[] =>
  inserts.map((insert) => ({ ...insert, at: Math.min(Math.max(insert.at, start), end) - start }));

/** Words that stand further on, behind so many characters. */
export const moved = ({ text, marks = [], inserts = [] }: MarkedWords, by: number): Required<MarkedWords> => ({
  text,
  marks: marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by })),
  inserts: inserts.map((insert) => ({ ...insert, at: insert.at + by })),
});
