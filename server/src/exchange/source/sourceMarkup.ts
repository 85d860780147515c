import type { Piece } from './sourceItem.js';
import type { InlineMark, Insert } from '../markup/inlineMark.js';
import type { SourcePicture } from '../markup/picture.js';

/** What a file says beyond its words. The places are in the words that were taken out of it. */
export interface SourceMarkup {
  /** In the order of their places. */
  readonly marks: readonly InlineMark[];
  /** What stands within lines; in the order of their places. */
  readonly inserts: readonly Insert[];
  /** The words of footnotes by their numbers in the file. */
  readonly notes: ReadonlyMap<number, Piece>;
  /** By the places where their lines begin. */
  readonly items: ReadonlyMap<number, ListItem>;
  /** What stands between lines. */
  readonly pictures: readonly PlacedPicture[];
}

/** An item of a bulleted list, or of a numbered one within it. */
export interface ListItem {
  /** How deep the list is nested. */
  readonly depth: number;
  readonly number?: number;
}

export interface PlacedPicture {
  readonly picture: SourcePicture;
  /** Behind the words that it follows. */
  readonly at: number;
}

export const noMarkup: SourceMarkup = { marks: [], inserts: [], notes: new Map(), items: new Map(), pictures: [] };
