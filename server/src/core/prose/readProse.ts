import type { ParagraphReading, ProseParagraph, ProseReading, ProseSentence } from './paragraph.js';
import type { Report, Section } from '../model/report.js';
import type { HeadingBlock, ParagraphBlock } from '../model/blocks.js';
import { contains, type Range } from '../text/range.js';
import { createRecall, type Recall } from '../text/recall.js';
import { moveSentence } from './moveSentence.js';
import type { Quantity, ShownFigure } from './quantity.js';
import { readQuantities } from './readQuantities.js';
import { readSentences, type Sentence } from './readSentences.js';
import { CONTEXT } from './source.js';

/** `figures`: what references show, in the order of the text. */
export function readProse(
  { text, blocks, sections }: Report,
  figures: readonly ShownFigure[] = [],
  paragraphsBefore: Recall<ParagraphReading> = createRecall(),
): ProseReading {
  let nextFigure = 0;
  const figuresIn = ({ start, end }: Range): readonly ShownFigure[] => {
    while ((figures[nextFigure]?.range.start ?? Infinity) < start) nextFigure++;
    const first = nextFigure;
    while ((figures[nextFigure]?.range.start ?? Infinity) < end) nextFigure++;
    return figures.slice(first, nextFigure);
  };
  let next = 0;
  const sectionOf = (block: ParagraphBlock | HeadingBlock): Section | undefined => {
    while ((sections[next]?.range.end ?? Infinity) <= block.range.start) next++;
    const section = sections[next];
    return section !== undefined && contains(section.range, block.range) ? section : undefined;
  };
  const paragraphs = blocks
    .filter((block) => block.kind === 'paragraph' || block.kind === 'heading')
    .map((block): ProseParagraph => {
      const shown = figuresIn(block.range);
      const print = printOf(text, block.range, shown);
      const { start } = block.range;
      const known = paragraphsBefore.get(print);
      const sentences =
        known === undefined
          ? readSentencesIn(text, block.range, shown)
          : known.start === start
            ? known.sentences
            : known.sentences.map((sentence) => moveSentence(sentence, start - known.start));
      paragraphsBefore.keep(print, { start, sentences });
      return { block, section: sectionOf(block), sentences, print };
    });
  return { paragraphs };
}

/** All that the reading of a paragraph depends on: its words, some before it, and what its references show. */
function printOf(text: string, { start, end }: Range, figures: readonly ShownFigure[]): string {
  const from = Math.max(0, start - CONTEXT);
  const shown = figures.map(({ range, value }) => `${String(range.start - start)}=${value.toFixed()}`);
  return `${String(start - from)} ${shown.join()} ${text.slice(from, end)}`;
}

function readSentencesIn(text: string, within: Range, figures: readonly ShownFigure[]): readonly ProseSentence[] {
  const quantities = readQuantities(text, within.start, within.end, figures);
  return withQuantities(readSentences(text, within), quantities);
}

/** Both lists are in order of place, so one pass hands each sentence its own. */
function withQuantities(sentences: readonly Sentence[], quantities: readonly Quantity[]): readonly ProseSentence[] {
  let at = 0;
  return sentences.map((sentence) => {
    const first = at;
    while ((quantities[at]?.range.start ?? Infinity) < sentence.range.end) at++;
    return { ...sentence, quantities: quantities.slice(first, at) };
  });
}
