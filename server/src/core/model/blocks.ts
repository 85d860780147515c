import type { Range } from '../text/range.js';

/** One stretch of source lines with one meaning. Ranges cover whole lines, without the last line's ending. */
export type Block =
  FrontMatterBlock | TitleBlock | HeadingBlock | TableBlock | ParagraphBlock | CommentBlock | HtmlBlock | CodeBlock;

export interface FrontMatterBlock {
  readonly kind: 'frontMatter';
  readonly range: Range;
  readonly entries: readonly FrontMatterEntry[];
  /** Lines that are no `key: value`. */
  readonly broken: readonly Range[];
  /** Whether the closing `---` is there. */
  readonly closed: boolean;
}

/** `key` is the English key where the written one is known in either language, else the key as written. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  readonly keyRange: Range;
  readonly valueRange: Range;
}

/** The report's title: `# …`, or the plain lines before the first section that end in 年度报告 or 年报. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly range: Range;
  /** The title's words, without marker and white space at line breaks. */
  readonly text: string;
  readonly textRange: Range;
  readonly markdown: boolean;
}

/** How a heading or paragraph is numbered: 一、 （一） 1. （1） are levels 1 to 4. */
export interface Numbering {
  readonly level: 1 | 2 | 3 | 4;
  readonly value: number;
  /** The number with its marks, as written: `一、`, `(二)`, `3．`. */
  readonly text: string;
  readonly range: Range;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly range: Range;
  /** 1 for a section (## or 一、), 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level: 1 | 2 | 3 | 4;
  readonly numbering: Numbering | undefined;
  /** The words after the number. */
  readonly text: string;
  readonly textRange: Range;
  /** Written with `#`; else a plain line that begins with a number. */
  readonly markdown: boolean;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly range: Range;
  /** A paragraph may begin with a number too: `1.做好信息公开。按照要求…` */
  readonly numbering: Numbering | undefined;
  /** The words of a footnote, `[^1]: …`. */
  readonly note?: NoteMark;
}

export interface NoteMark {
  /** By which the text refers to it, in small letters. */
  readonly label: string;
  /** Where its words begin. */
  readonly textStart: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly range: Range;
  readonly spelling: 'pipe' | 'tab';
  readonly rows: readonly SourceRow[];
  /** Its rows belong to the statutory table that begins in the table before it: other words stand between. */
  readonly continues?: true;
}

/** A row of the source. Delimiter rows (`| --- |`) are marked and hold no figures. */
export interface SourceRow {
  readonly range: Range;
  readonly delimiter: boolean;
  readonly cells: readonly SourceCell[];
  /** Written with other bars than `|` between its cells, or as a quotation: no other program takes it for a row. */
  readonly bars?: 'other';
  /** A line above the rows that names them as a band of the form does: no row by its spelling. */
  readonly caption?: true;
}

/** A cell with the range of its trimmed text; an empty cell has an empty range where its text would stand. */
export interface SourceCell {
  readonly text: string;
  readonly range: Range;
}

export interface CommentBlock {
  readonly kind: 'comment';
  readonly range: Range;
  /** What stands between `<!--` and `-->`. */
  readonly text: string;
}

/** A line that begins with an HTML tag. */
export interface HtmlBlock {
  readonly kind: 'html';
  readonly range: Range;
}

export interface CodeBlock {
  readonly kind: 'code';
  readonly range: Range;
}
