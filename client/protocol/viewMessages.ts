import type { AskCharts, Charts, KeepChart } from './chartMessages.js';
import type { Look } from './look.js';

/** What the extension and the page of the preview say to each other. Both sides check what they receive. */

/** From now on the page shows this report. */
export interface Open {
  readonly kind: 'open';
  readonly doc: string;
  /** Whether the page goes on to the report of whatever editor becomes active, or stays with this one. */
  readonly following: boolean;
}

/** The newest state of the report. */
export interface Content {
  readonly kind: 'content';
  readonly doc: string;
  readonly version: number;
  readonly title: string;
  /** How many lines the source has. */
  readonly lines: number;
  /** In the order of the text. */
  readonly blocks: readonly ViewBlock[];
}

/** What the page shows of one block of the source. */
export interface ViewBlock {
  /** Names the content: as long as that is the same, so is the key, wherever the block stands. */
  readonly key: string;
  /** Where the block begins in the source. */
  readonly line: number;
  readonly start: number;
  /** Left out where the page has it. */
  readonly content?: BlockContent;
}

/** Lines and offsets count from the start of the block. */
export interface BlockContent {
  /** Sanitised by the server; see `crossfoot/render` for the marks of places in it. */
  readonly html: string;
  /** Length of the block in the source. */
  readonly length: number;
  /** `data-finding` counts in this list. */
  readonly findings: readonly ViewFinding[];
  readonly equations?: ViewEquations;
}

export interface ViewFinding {
  readonly rule: string;
  readonly severity: ViewSeverity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type ViewSeverity = 'error' | 'warning' | 'information' | 'hint';

export interface ViewEquations {
  /** Names of cells (`data-cell`); the equations count in this list. */
  readonly cells: readonly string[];
  readonly equations: readonly ViewEquation[];
}

export interface ViewEquation {
  readonly text: string;
  readonly status: 'passed' | 'broken' | 'unchecked';
  /** The cells that it explains. */
  readonly of: readonly number[];
  readonly cells: readonly number[];
}

/** Where the editor's cursor is. */
export interface Cursor {
  readonly kind: 'cursor';
  readonly doc: string;
  /** Version of the document that the numbers refer to. */
  readonly version: number;
  readonly line: number;
  readonly offset: number;
  /** Whether the person moved it, in the editor. */
  readonly byHand: boolean;
}

/** The editor shows `line` (from 0) at its top; the fraction is what of that line is above, where it is wrapped. */
export interface EditorScroll {
  readonly kind: 'scroll';
  readonly doc: string;
  readonly origin: 'editor';
  readonly seq: number;
  readonly line: number;
  /** The last scroll of the page that the editor had followed by then. */
  readonly after: number;
}

/** Where the pictures of the report are, and that they may have changed. */
export interface PicturePlace {
  readonly kind: 'pictures';
  readonly doc: string;
  /** Name of the folder beside the report, as its paths begin. */
  readonly folder: string;
  /** Address of that folder. */
  readonly base: string;
  readonly version: number;
}

/** Said in place of a report. */
export interface Notice {
  readonly kind: 'notice';
  readonly doc: string;
  readonly text: string;
}

/** What can be done about a finding; `titles` is undefined when the report changed meanwhile. */
export interface Fixes {
  readonly kind: 'fixes';
  readonly doc: string;
  readonly request: number;
  readonly titles?: readonly string[];
  /** Whether a comment with a reason can silence it. */
  readonly canIgnore: boolean;
}

export type ToView = Open | Content | Cursor | EditorScroll | Notice | Fixes | Charts | PicturePlace;

/** The page is loaded and empty, or misses a block: it needs all of them. */
export interface Ready {
  readonly kind: 'ready';
}

/** Move the editor to a block (`line`, from 0) or, where `start` and `end` are given, to a stretch of text. */
export interface Reveal {
  readonly kind: 'reveal';
  readonly doc: string;
  /** Version of the document that the numbers refer to. */
  readonly version: number;
  readonly line: number;
  readonly start?: number;
  readonly end?: number;
  /** Whether the editor takes the keyboard. */
  readonly focus: boolean;
}

/** The person scrolled the page: `line`, with a fraction, is at its top. */
export interface PageScroll {
  readonly kind: 'scroll';
  readonly doc: string;
  readonly origin: 'page';
  readonly seq: number;
  readonly line: number;
}

export interface OpenLink {
  readonly kind: 'openLink';
  readonly doc: string;
  readonly href: string;
}

/** What can be done about this finding? */
export interface AskFixes {
  readonly kind: 'askFixes';
  readonly doc: string;
  readonly version: number;
  readonly request: number;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** Do what was offered at `index` in the answer to `request`. */
export interface ApplyFix {
  readonly kind: 'applyFix';
  readonly doc: string;
  readonly request: number;
  readonly index: number;
}

/** Ask for a reason to ignore the finding of `request`, and write it into the report. */
export interface Ignore {
  readonly kind: 'ignore';
  readonly doc: string;
  readonly request: number;
}

export interface Explain {
  readonly kind: 'explain';
  readonly doc: string;
  readonly rule: string;
}

/** All that a button of the page can ask for. */
export const viewCommands = ['exportDocx', 'exportPdf', 'exportHtml', 'exportSheet', 'print'] as const;

export type ViewCommand = (typeof viewCommands)[number];

export interface Command {
  readonly kind: 'command';
  readonly doc: string;
  readonly command: ViewCommand;
}

export type FromView =
  Ready | Reveal | PageScroll | OpenLink | AskFixes | ApplyFix | Ignore | Explain | Command | AskCharts | KeepChart;

/** What a page keeps for the next window, by which the extension finds the report again. */
export interface ViewState {
  readonly format: 1;
  readonly doc: string;
  readonly following: boolean;
  readonly look: Look;
  /** Where the person was, in the source. */
  readonly where?: Where;
}

export interface Where {
  /** Line at the top of the page, with a fraction. */
  readonly top: number;
  /** Offset of the place that has the keyboard. */
  readonly place?: number;
  /** Offsets of the selected words. */
  readonly selection?: readonly [number, number];
}
