import type { Localized } from '../messages/locale.js';

/** A report format as data: sections, tables with official grid and canonical rows, relations, markers, deadlines. */
export interface ReportFormat {
  readonly id: string;
  readonly report: string;
  readonly name: string;
  /** Document number of the notice that prescribes the form, as 国办公开办函〔2021〕30号. */
  readonly document: string;
  /** First and last report year; null: still in force. */
  readonly reportYears: readonly [number, number | null];
  readonly sections: readonly SectionFormat[];
  readonly tables: readonly TableFormat[];
  /** Wordings that only this format has; they tell it from the others. */
  readonly markers: readonly string[];
  readonly deadlines: readonly Deadline[];
}

export interface SectionFormat {
  readonly key: string;
  /** Chinese numeral of the heading, as 一. */
  readonly number: string;
  readonly title: string;
  /** Titles that published reports use and that count as right. */
  readonly aliases: readonly string[];
  /** Words that tell the section by when its title is in the author's own words. */
  readonly words: readonly string[];
  readonly required: boolean;
  /** The section may say only 无. */
  readonly mayBeNone: boolean;
  /** Each group needs at least one of its words in the section, as problems and improvements. */
  readonly expects: readonly { readonly name: Localized; readonly words: readonly string[] }[];
}

export interface TableFormat {
  readonly key: string;
  /** Key of the section that holds the table. */
  readonly section: string;
  readonly title: Localized;
  /** Unit of every count, as 件; absent where cells differ. */
  readonly unit?: string;
  /** Columns that all rows share (empty for a table of bands, where each row has its own). */
  readonly columns: readonly ColumnFormat[];
  /** Data rows in canonical order. */
  readonly rows: readonly RowFormat[];
  /** The printed form. */
  readonly grid: Grid;
  readonly relations: readonly Relation[];
}

export type CellType = 'count' | 'signed' | 'decimal' | 'amount';

export interface ColumnFormat {
  readonly key: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

export interface RowFormat {
  readonly key: string;
  /** The row's own words, as 1.属于国家秘密. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** Name of the row in Chinese paths (`表三.新收.总计`) where its label is too long for one. */
  readonly name?: string;
  /** Labels of the merged cells before it, outermost first, as 三、本年度办理结果 and （三）不予公开. */
  readonly groups: readonly string[];
  /** Label of the dialect's flat row, as （三）不予公开 1.属于国家秘密. */
  readonly flat: string;
  readonly cells: readonly CellFormat[];
}

/** A figure of a row. `column` is unique in its row; `span` is how many grid columns it takes. */
export interface CellFormat {
  readonly column: string;
  readonly label: string;
  readonly type: CellType;
  readonly span: number;
}

/** The printed form: a grid of labels and figure slots with their spans. */
export interface Grid {
  readonly columns: number;
  /** Leading columns that hold row labels. */
  readonly labelColumns: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly kind: 'header' | 'band' | 'subheader' | 'data';
  readonly cells: readonly GridCell[];
}

export type GridCell =
  | { readonly kind: 'label'; readonly text: string; readonly rowspan: number; readonly colspan: number }
  | { readonly kind: 'figure'; readonly row: string; readonly column: string; readonly colspan: number };

export interface Deadline {
  readonly who: 'department' | 'government';
  /** Month and day, as 01-31, of the year after the report year. */
  readonly by: string;
  readonly source: string;
}

/** What the figures must fulfil. `error` relations are the statutory 勾稽关系 and count in the verdict. */
export type Relation = LinearRelation | ConditionRelation;

interface RelationBase {
  readonly id: string;
  readonly level: 'error' | 'warning';
  readonly text: Localized;
}

/** Sum of `left` = sum of `right`, for every column (operands are rows) or for every row (operands are columns). */
export interface LinearRelation extends RelationBase {
  readonly kind: 'linear';
  readonly each: 'column' | 'row';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** A condition between the cells of one row. */
export interface ConditionRelation extends RelationBase {
  readonly kind: 'condition';
  readonly rows: readonly string[];
  readonly holds: Condition;
  /** Column of the cell that carries the finding. */
  readonly blame: string;
}

/** Terms are column keys, `-column` for the negative, or numbers. */
export type Condition =
  | { readonly op: '<=' | '>=' | '==' | '!='; readonly left: readonly Term[]; readonly right: readonly Term[] }
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition };

export type Term = string | number;
