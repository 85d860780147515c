import type { HeadingBlock, ParagraphBlock } from '../model/blocks.js';
import type { Quantity } from './quantity.js';
import type { Section } from '../model/report.js';
import type { Sentence } from './readSentences.js';

/** A sentence with the quantities that stand in it, those in its brackets included. */
export interface ProseSentence extends Sentence {
  readonly quantities: readonly Quantity[];
}

/** One paragraph or heading. */
export interface ProseParagraph {
  readonly block: ParagraphBlock | HeadingBlock;
  /** The section it stands in; undefined before the first one. */
  readonly section: Section | undefined;
  readonly sentences: readonly ProseSentence[];
  /** Paragraphs with the same print say the same, wherever they stand. */
  readonly print: string;
}

/** The sentences of a paragraph that starts at `start`. */
export interface ParagraphReading {
  readonly start: number;
  readonly sentences: readonly ProseSentence[];
}

/** What a report says in words: not its tables, comments, code or front matter. */
export interface ProseReading {
  readonly paragraphs: readonly ProseParagraph[];
}
