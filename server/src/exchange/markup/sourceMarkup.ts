import type { InlineMark } from './inlineMark.js';
import type { SourcePicture } from './picture.js';

/** What a file says beyond its words. The places are in the words that were taken out of it. */
export interface SourceMarkup {
  /** In the order of their places. */
  readonly marks: readonly InlineMark[];
  /** How deep the items of bulleted lists are nested, by the place where their line begins. */
  readonly items: ReadonlyMap<number, number>;
  readonly pictures: readonly PlacedPicture[];
}

export interface PlacedPicture {
  readonly picture: SourcePicture;
  /** Behind the words that it follows. */
  readonly at: number;
}

export const noMarkup: SourceMarkup = { marks: [], items: new Map(), pictures: [] };
