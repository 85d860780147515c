import type { HeardFigure } from './partAnswers.js';

/** What does not change within a sentence. */
export interface SentenceFrame {
  readonly text: string;
  /** Figures from here on may be of a part of the body, or of other bodies. */
  readonly limit: number;
  readonly isOfDocuments: boolean;
  /** Takes in the numbers of applications as they are read. */
  readonly heard: HeardFigure[];
}
