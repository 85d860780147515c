import type { Range } from '../core/text/range.js';

/** A stretch of words or a cell, trimmed; the range is that of the trimmed text (empty where there is none). */
export interface Piece {
  readonly text: string;
  readonly range: Range;
  /** A place of a grid that a merged cell beside or above it covers. */
  readonly covered?: true;
}

/**
 * The intermediate form that every kind of file is read into: what stands in the source, in reading order,
 * before anyone knows what is a table.
 */
export type SourceItem =
  /** Words of their own line or paragraph; may turn out to be a cell of a table with one cell per line. */
  | { readonly kind: 'line'; readonly piece: Piece }
  /** Cells side by side. */
  | { readonly kind: 'row'; readonly cells: readonly Piece[]; readonly range: Range }
  /** White space alone on a line: between the cells of a table with one cell per line, an empty cell. */
  | { readonly kind: 'blank'; readonly range: Range };

export const rangeOf = (item: SourceItem): Range => (item.kind === 'line' ? item.piece.range : item.range);
