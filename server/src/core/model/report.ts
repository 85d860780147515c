import type { Block, FrontMatterBlock, HeadingBlock, TitleBlock } from './blocks.js';
import type { ReportFormat, SectionFormat } from '../formats/reportFormat.js';
import type { LineIndex } from '../text/lines.js';
import type { Edit, Range } from '../text/range.js';
import type { ReportTable } from './table.js';

/** One of the six sections (or a foreign one) with all that stands below its heading. */
export interface Section {
  /** Key in the format, or `unknown`. */
  readonly key: string;
  readonly format: SectionFormat | undefined;
  readonly heading: HeadingBlock;
  /** From the heading to the end of its last block. */
  readonly range: Range;
  /** Without the heading. */
  readonly blocks: readonly Block[];
}

/** Issuer and date at the end of the report. */
export interface Signature {
  readonly organisation: string | undefined;
  readonly organisationRange: Range | undefined;
  /** ISO date. */
  readonly date: string | undefined;
  readonly dateRange: Range | undefined;
}

/** What the report says of itself; each value from the front matter, else inferred. */
export interface Identity {
  readonly organisation: string | undefined;
  readonly year: number | undefined;
  /** ISO date. */
  readonly issued: string | undefined;
  readonly previous: string | undefined;
}

export interface Report {
  readonly text: string;
  /** The characters of the text that were read as the ordinary ones they look like; blocks hold these. */
  readonly respelled?: readonly Edit[];
  readonly lines: LineIndex;
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatterBlock | undefined;
  readonly title: TitleBlock | undefined;
  readonly sections: readonly Section[];
  readonly tables: readonly ReportTable[];
  readonly signature: Signature;
  readonly identity: Identity;
  readonly format: ReportFormat;
}
