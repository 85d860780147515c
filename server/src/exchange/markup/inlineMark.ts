import type { Range } from '../../core/text/range.js';

/** Words that stand out, or lead somewhere. */
export type InlineMark =
  | (Range & { readonly kind: 'bold' | 'italic' })
  /** The address is one of the web or of mail. */
  | (Range & { readonly kind: 'link'; readonly address: string });

/** The marks of a stretch, with places counted from its beginning; what reaches beyond it is cut off. */
export const marksWithin = (marks: readonly InlineMark[], { start, end }: Range): readonly InlineMark[] =>
  marks.flatMap((mark) => {
    const from = Math.max(mark.start, start) - start;
    const to = Math.min(mark.end, end) - start;
    return from < to ? [{ ...mark, start: from, end: to }] : [];
  });
