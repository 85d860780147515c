import type { DocumentParams, IgnoreArguments, Severity, TextEdit } from './common.js';

/** Request `crossfoot/render`; the result is null when the document is not open or is no report. */
export const renderMethod = 'crossfoot/render';

export interface RenderParams extends DocumentParams {
  /** Keys of blocks whose content the client has: it is not sent again. */
  readonly known?: readonly string[];
}

export interface RenderResult {
  readonly version: number;
  readonly title: string;
  /** How many lines the source has. */
  readonly lines: number;
  /** In the order of the page: that of the text, and the footnotes behind it. */
  readonly blocks: readonly RenderedBlock[];
}

/** What the page shows of one block of the source. */
export interface RenderedBlock {
  /** Names the content: as long as it is the same, so is the key, wherever the block stands. No two blocks share one. */
  readonly key: string;
  /** Where the block begins in the source: line from 0, offset in UTF-16 units. */
  readonly line: number;
  readonly start: number;
  /** Left out where the client knows it. */
  readonly content?: BlockContent;
}

/** Lines and offsets count from the start of the block, so that they stay true when it moves. */
export interface BlockContent {
  /**
   * Sanitised elements. `data-line` is the line of a block or row; `data-start` and `data-end` are the stretch of a
   * cell, sentence or figure; `data-at` is where words begin that stand in the source as they are.
   */
  readonly html: string;
  /** Length of the block in the source. */
  readonly length: number;
  /** `data-finding` counts in this list. */
  readonly findings: readonly BlockFinding[];
  /** The relations of a statutory table. */
  readonly equations?: TableEquations;
}

export interface BlockFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface TableEquations {
  /** Names of the cells, as `data-cell` has them; the equations count in this list. */
  readonly cells: readonly string[];
  readonly equations: readonly Equation[];
}

/** A relation in figures: `✓ name: 3 + 2 = 5 (holds)`. */
export interface Equation {
  readonly text: string;
  readonly status: 'passed' | 'broken' | 'unchecked';
  /** The cells that it explains: the sum, or all of them where both sides are sums. */
  readonly of: readonly number[];
  readonly cells: readonly number[];
}

/**
 * Request `crossfoot/findingFixes`: what can be done about one finding of the page. The result is null when the
 * document has another version meanwhile, or the finding is not there.
 */
export const findingFixesMethod = 'crossfoot/findingFixes';

export interface FindingFixesParams extends DocumentParams {
  readonly version: number;
  readonly rule: string;
  /** Place of the finding as offsets in the document. */
  readonly start: number;
  readonly end: number;
}

export interface FindingFixesResult {
  readonly version: number;
  /** The preferred one first. */
  readonly fixes: readonly FindingFix[];
  /** What the command `crossfoot.ignore` takes to silence it by a comment, where one would reach it. */
  readonly ignore?: IgnoreArguments;
}

export interface FindingFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}
