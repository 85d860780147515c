import type { Block, HeadingBlock, ParagraphBlock, TitleBlock } from '../model/blocks.js';
import type { LineIndex } from '../text/lines.js';
import { range } from '../text/range.js';
import { squeeze, unwrap } from './blocks.js';

/** How a report's title ends; the year may follow in brackets. */
const REPORT = /(?:年度(?:工作)?报告|年报|工作报告)(?:[（(][^（）()]{1,12}[）)])?$/u;
/** How the title of a section ends: such a `# …` is no report's title. */
const SECTION = /(?:情况|事项|概述|概况)$/u;
const LONGEST_TITLE_LINE = 60;
const MOST_LINES = 4;

/**
 * Leaves exactly one title: the `#` heading that ends as a report's title does, else such an unnumbered heading of
 * any level before the sections, else plain lines, else the first `#` heading. Other `#` headings are sections.
 */
export function joinTitle(blocks: readonly Block[], text: string, lines: LineIndex): readonly Block[] {
  const marked = blocks.filter((block) => block.kind === 'title');
  const chosen = marked.find((title) => REPORT.test(title.text));
  if (chosen !== undefined) return onlyTitle(blocks, chosen, text);
  const first = blocks.find((block) => block.kind === 'heading');
  if (first?.markdown === true && first.numbering === undefined && REPORT.test(squeeze(first.text))) {
    const { textRange } = first;
    const title: TitleBlock = {
      kind: 'title',
      range: first.range,
      text: squeeze(first.text),
      textRange,
      markdown: true,
    };
    return onlyTitle(
      blocks.map((block) => (block === first ? title : block)),
      title,
      text,
    );
  }
  const plain = joinPlainTitle(blocks, text, lines);
  if (plain !== undefined) return onlyTitle(plain.blocks, plain.title, text);
  const [opening] = marked;
  return onlyTitle(blocks, opening !== undefined && !SECTION.test(opening.text) ? opening : undefined, text);
}

function onlyTitle(blocks: readonly Block[], title: TitleBlock | undefined, text: string): readonly Block[] {
  return blocks.map((block) => (block.kind === 'title' && block !== title ? toHeading(block, text) : block));
}

const toHeading = ({ range: whole, textRange }: TitleBlock, text: string): HeadingBlock => ({
  kind: 'heading',
  range: whole,
  level: 1,
  numbering: undefined,
  text: text.slice(textRange.start, textRange.end),
  textRange,
  markdown: true,
});

/** The short lines before the first heading and table, of which the last ends in 年度报告 or 年报, as one title. */
function joinPlainTitle(
  blocks: readonly Block[],
  text: string,
  lines: LineIndex,
): { readonly blocks: readonly Block[]; readonly title: TitleBlock } | undefined {
  const limit = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'title' || kind === 'table');
  const head = limit < 0 ? blocks : blocks.slice(0, limit);
  const last = head.findIndex((block) => block.kind === 'paragraph' && endsTitle(block, text, lines));
  const closing = head[last];
  if (closing === undefined) return undefined;

  let first = last;
  while (first > 0 && last - first < MOST_LINES - 1 && isShort(head[first - 1], text)) first--;
  const opening = head[first] ?? closing;
  const whole = range(opening.range.start, titleEnd(closing.range.start, closing.range.end, text, lines));
  const raw = text.slice(whole.start, whole.end);
  const { words, start } = unwrap(raw.trim(), whole.start + raw.length - raw.trimStart().length);
  const title: TitleBlock = {
    kind: 'title',
    range: whole,
    text: squeeze(words),
    textRange: range(start, start + words.length),
    markdown: false,
  };
  const rest = restOf(closing, whole.end, text);
  return { title, blocks: [...blocks.slice(0, first), title, ...rest, ...blocks.slice(last + 1)] };
}

function endsTitle(block: Block, text: string, lines: LineIndex): boolean {
  const end = titleEnd(block.range.start, block.range.end, text, lines);
  const raw = text.slice(block.range.start, end);
  return (
    REPORT.test(squeeze(bare(raw))) &&
    raw.split(/\r\n|\r|\n/u).every((line) => line.trim().length <= LONGEST_TITLE_LINE)
  );
}

/** End of the first line of a block that completes the title, at most three lines down. */
function titleEnd(start: number, end: number, text: string, lines: LineIndex): number {
  const first = lines.lineAt(start);
  for (let line = first; line < first + MOST_LINES && lines.line(line).end <= end; line++) {
    if (REPORT.test(bare(text.slice(lines.line(line).start, lines.line(line).end)))) return lines.line(line).end;
  }
  return end;
}

const bare = (line: string): string => unwrap(line.trim(), 0).words;

const isShort = (block: Block | undefined, text: string): boolean => {
  if (block?.kind !== 'paragraph' || block.numbering !== undefined) return false;
  const words = text.slice(block.range.start, block.range.end).trim();
  return words.length <= LONGEST_TITLE_LINE && !/[。；：，、！？\n\r]/u.test(words);
};

function restOf(block: Block, from: number, text: string): readonly ParagraphBlock[] {
  if (from >= block.range.end) return [];
  const raw = text.slice(from, block.range.end);
  if (raw.trim() === '') return [];
  const start = from + raw.length - raw.trimStart().length;
  return [{ kind: 'paragraph', range: range(start, block.range.end), numbering: undefined }];
}
