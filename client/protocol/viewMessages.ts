import type { Look } from './look.js';

/** What the extension and the page of the preview say to each other. Both sides check what they receive. */

/** The newest state of the report. */
export interface Content {
  readonly kind: 'content';
  readonly doc: string;
  readonly version: number;
  readonly title: string;
  /** Sanitised by the server. Blocks know their source line, figures their stretch of text, findings what they say. */
  readonly html: string;
}

/** Where the editor's cursor is, from 0. `reveal` only when the person moved it, and not from the page. */
interface Cursor {
  readonly kind: 'cursor';
  readonly doc: string;
  readonly line: number;
  readonly reveal: boolean;
}

/** Said in place of a report. */
interface Notice {
  readonly kind: 'notice';
  readonly doc: string;
  readonly text: string;
}

export type ToView = Content | Cursor | Notice;

/** The page is loaded and empty. */
interface Ready {
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

interface OpenLink {
  readonly kind: 'openLink';
  readonly doc: string;
  readonly href: string;
}

export type FromView = Ready | Reveal | OpenLink;

/** What a page keeps for the next window, by which the extension finds the report again. */
export interface ViewState {
  readonly format: 1;
  readonly doc: string;
  readonly look: Look;
}
