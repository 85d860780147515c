import type { Range } from '../../core/text/range.js';

/** A stretch of words or a cell, trimmed; the range is that of the trimmed text (empty where there is none). */
export interface Piece {
  readonly text: string;
  readonly range: Range;
  /** A place of a grid that a merged cell covers: the one to the left, or the one above. */
  readonly covered?: '<' | '^';
  /** All that stands in its cell: a figure is not a run of several. */
  readonly isCell?: true;
}

/** A line of a plain text, and where it begins. */
export interface SourceLine {
  readonly content: string;
  readonly start: number;
}

/**
 * The intermediate form that every kind of file is read into: what stands in the source, in reading order,
 * before anyone knows what is a table.
 */
export type SourceItem =
  /** Words of their own line or paragraph; may turn out to be a cell of a table with one cell per line. */
  | { readonly kind: 'line'; readonly piece: Piece }
  /** Cells side by side. `gapless`: merged cells have left no empty ones, so that a row's figures stand right after its label. `grid`: the table of the file that it is a row of. */
  | {
      readonly kind: 'row';
      readonly cells: readonly Piece[];
      readonly range: Range;
      readonly gapless?: true;
      readonly grid?: number;
    }
  /** White space alone on a line: between the cells of a table with one cell per line, an empty cell. `isCell`: one for certain. */
  | { readonly kind: 'blank'; readonly range: Range; readonly isCell?: true };

export const rangeOf = (item: SourceItem): Range => (item.kind === 'line' ? item.piece.range : item.range);

/** From the first item to the last. */
export function wholeRange(items: readonly SourceItem[]): Range {
  const [first, last] = [items[0], items.at(-1)];
  return { start: first === undefined ? 0 : rangeOf(first).start, end: last === undefined ? 0 : rangeOf(last).end };
}
