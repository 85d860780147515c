import type Big from 'big.js';
import type { ReportFormat, CellFormat, RowFormat, TableFormat } from '../formats/reportFormat.js';
import type { Range } from '../text/range.js';
import type { SourceCell, SourceRow, TableBlock } from './blocks.js';

/** A statutory table as recognised in the source. */
export interface ReportTable {
  readonly block: TableBlock;
  readonly format: TableFormat;
  /** The format it was recognised in: another one than the report's is a finding. */
  readonly version: ReportFormat;
  /** `canonical`: the dialect's flat rows; `wide`: the form's header and merged label cells. */
  readonly layout: 'canonical' | 'wide';
  /** In canonical order; rows of the form that the source does not have are absent. */
  readonly rows: readonly TableRow[];
  /** Source rows with words or figures that belong to no row, header or band of the form. */
  readonly foreign: readonly SourceRow[];
  /** Header, band and sub-header cells whose words were recognised by an alias or not at all. */
  readonly labels: readonly TableLabel[];
}

/** A label cell of the source and the words of the form that stand there. */
export interface TableLabel {
  readonly cell: SourceCell;
  readonly official: string;
  /** `exact` up to normalisation, `alias` a known variant, `similar` recognised by likeness. */
  readonly match: 'exact' | 'alias' | 'similar';
}

export interface TableRow {
  readonly format: RowFormat;
  readonly source: SourceRow;
  /** One for each cell of the row's format, in its order. */
  readonly cells: readonly TableCell[];
  /** Filled source cells beyond the row's last figure. */
  readonly surplus: readonly SourceCell[];
  /** How many of the row's cells the source row has at all. */
  readonly present: number;
}

export interface TableCell {
  readonly format: CellFormat;
  /** Text of the cell; undefined when the source row ends before it. */
  readonly source: SourceCell | undefined;
  /** Where the figure stands, or would be inserted. */
  readonly range: Range;
  readonly content: CellContent;
}

/** What a cell holds. A blank is unknown, never 0. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly value: Big; readonly unit: string | undefined; readonly canonical: string }
  | { readonly kind: 'computed' }
  | { readonly kind: 'invalid' };
