import type { Block, ParagraphBlock, TitleBlock } from '../model/report.js';
import type { LineIndex } from '../text/lines.js';
import { range } from '../text/range.js';
import { squeeze } from './blocks.js';

const REPORT = /年度(?:工作)?报告$|年报$|工作报告$/u;
const LONGEST_TITLE_LINE = 60;
const MOST_LINES = 4;

/**
 * Turns the plain lines that make up the title into a title block, if no `# …` is there:
 * short lines before the first heading and table, of which the last ends in 年度报告 or 年报.
 */
export function joinTitle(blocks: readonly Block[], text: string, lines: LineIndex): readonly Block[] {
  if (blocks.some((block) => block.kind === 'title')) return blocks;
  const limit = blocks.findIndex((block) => block.kind === 'heading' || block.kind === 'table');
  const head = limit < 0 ? blocks : blocks.slice(0, limit);
  const last = head.findIndex((block) => block.kind === 'paragraph' && endsTitle(block, text, lines));
  const closing = head[last];
  if (closing === undefined) return blocks;

  let first = last;
  while (first > 0 && last - first < MOST_LINES - 1 && isShort(head[first - 1], text)) first--;
  const opening = head[first] ?? closing;
  const whole = range(opening.range.start, titleEnd(closing.range.start, closing.range.end, text, lines));
  const raw = text.slice(whole.start, whole.end);
  const start = whole.start + raw.length - raw.trimStart().length;
  const title: TitleBlock = {
    kind: 'title',
    range: whole,
    text: squeeze(raw),
    textRange: range(start, start + raw.trim().length),
    markdown: false,
  };
  const rest = restOf(closing, whole.end, text);
  return [...blocks.slice(0, first), title, ...rest, ...blocks.slice(last + 1)];
}

function endsTitle(block: Block, text: string, lines: LineIndex): boolean {
  const end = titleEnd(block.range.start, block.range.end, text, lines);
  const raw = text.slice(block.range.start, end);
  return (
    REPORT.test(squeeze(raw)) && raw.split(/\r\n|\r|\n/u).every((line) => line.trim().length <= LONGEST_TITLE_LINE)
  );
}

/** End of the first line of a block that completes the title, at most three lines down. */
function titleEnd(start: number, end: number, text: string, lines: LineIndex): number {
  const first = lines.lineAt(start);
  for (let line = first; line < first + MOST_LINES && lines.line(line).end <= end; line++) {
    if (REPORT.test(text.slice(lines.line(line).start, lines.line(line).end).trim())) return lines.line(line).end;
  }
  return end;
}

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
