import type { CellFormat, RowFormat } from '../../core/formats/reportFormat.js';
import type { Range } from '../../core/text/range.js';
import type { FigureRun, Slot } from './alignTable.js';
import type { Piece } from '../source/sourceItem.js';

/** How a cell came by its text. */
export type FilledBy =
  /** As it stands in the source, at its own place. */
  | 'copy'
  /** Blank in the source. */
  | 'blank'
  /** The figures did not fit; the relations leave only this reading. */
  | 'repaired'
  /** As many digits as cells, one for each: the only reading, though the row does not add up. */
  | 'digit'
  /** The figures did not fit; taken in order. */
  | 'guessed'
  /** Its own cell of the source holds several figures, which are kept as they stand. */
  | 'several'
  /** The same, and the relations say that they are one, broken in its cell. */
  | 'joined'
  /** A figure with the mark of a note behind it, which is left out. */
  | 'marked'
  /** The figures did not fit and do not say what stands here. */
  | 'open';

/** Rows that share one run of figures: one, or all of the wide form. */
export interface Target {
  readonly rows: readonly RowFormat[];
  /** Their cells, in the order in which the source has them. */
  readonly cells: readonly TargetCell[];
  readonly run: FigureRun;
}

export interface LaidCell {
  readonly text: string;
  readonly by: FilledBy;
  readonly range?: Range;
  /** The mark of a note that stands behind the figure in the source. */
  readonly mark?: string;
}

export interface Laid {
  readonly cells: readonly LaidCell[];
  readonly surplus: readonly Piece[];
  readonly dropped: readonly Piece[];
}

export interface TargetCell {
  readonly row: RowFormat;
  readonly format: CellFormat;
}

export const filledOf = ({ slots }: FigureRun): readonly Slot[] => slots.filter(({ blank }) => !blank);
