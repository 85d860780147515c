import type { Report } from '../model/report.js';
import type { Block, HeadingBlock, ParagraphBlock } from '../model/blocks.js';
import { range, type Range } from '../text/range.js';
import { createRecall, recalled, type Recall } from '../text/recall.js';
import { HIDDEN, hideMarkup } from './hideMarkup.js';

/** A paragraph or heading as the readers of wording see it. */
export interface Passage {
  readonly block: ParagraphBlock | HeadingBlock;
  /** Offset of the first code unit of `text` in the report. */
  readonly start: number;
  readonly text: string;
  /** `text` with addresses, code, references and comments hidden; offsets are the same. */
  readonly words: string;
  /** Passages with the same print read the same, wherever they stand. */
  readonly print: string;
}

export interface Sentence {
  readonly passage: Passage;
  /** Offset in the report. */
  readonly start: number;
  readonly text: string;
}

const BETWEEN_SENTENCES = /[。！？!?；;]/u;

const isProse = (block: Block): block is ParagraphBlock | HeadingBlock =>
  block.kind === 'paragraph' || block.kind === 'heading';

/** Every paragraph and heading of a report: no title, tables, code, comments, HTML or front matter. */
export const readPassages = (report: Report, wording: Recall<string> = createRecall()): readonly Passage[] =>
  report.blocks.filter(isProse).map((block) => {
    const { start, end } = block.range;
    const text = report.text.slice(start, end);
    const numberEnd = (block.numbering?.range.end ?? start) - start;
    const print = `${block.kind} ${String(numberEnd)} ${text}`;
    return { block, start, print, text, words: recalled(wording, text, () => hideMarkup(text)) };
  });

/** The words with what stands in 《…》 hidden: the years and terms of a document's title are not the author's. */
export const withoutTitles = (words: string): string =>
  words.replace(/《[^《》]{1,200}》/gu, (title) => `《${HIDDEN.repeat(title.length - 2)}》`);

/** The sentences of a passage; a semicolon ends one too. */
export function splitSentences(passage: Passage): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at <= passage.words.length; at++) {
    if (at < passage.words.length && !BETWEEN_SENTENCES.test(passage.words.charAt(at))) continue;
    const text = passage.words.slice(from, at);
    if (text.trim() !== '') sentences.push({ passage, start: passage.start + from, text });
    from = at + 1;
  }
  return sentences;
}

/** Whether a clause may begin at `at`: at the beginning, behind a mark, behind 一是. */
export const beginsClause = (words: string, at: number): boolean =>
  /(?:^|[，。；、：！？（,;:!?(\n]|[一二三四五六七八九十]是)$/u.test(words.slice(Math.max(0, at - 12), at).trimEnd());

export const placeIn = ({ start }: { readonly start: number }, from: number, to: number): Range =>
  range(start + from, start + to);
