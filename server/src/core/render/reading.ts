import { readQuantities } from '../prose/readQuantities.js';
import { readSentences } from '../prose/readSentences.js';
import { range, type Range } from '../text/range.js';

/** The parts of a paragraph that the preview ties to the source one by one, each list in order and without overlap. */
export interface Reading {
  readonly sentences: readonly Range[];
  readonly figures: readonly Range[];
}

/** A heading is one place, an export has none. */
export const unread: Reading = { sentences: [], figures: [] };

/** Reads nothing but the paragraph itself, so that the page of a block depends on its own text alone. */
export function readParagraph(source: string, offset: number): Reading {
  const here = ({ start, end }: Range): Range => range(start + offset, end + offset);
  const figures = readQuantities(source, 0, source.length).filter(
    ({ kind }) => kind === 'count' || kind === 'percent' || kind === 'range',
  );
  return {
    sentences: readSentences(source, range(0, source.length)).map((sentence) => here(sentence.range)),
    figures: figures.map((figure) => here(figure.range)),
  };
}
