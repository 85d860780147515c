import type { Block, HeadingBlock, SourceRow, TitleBlock } from '../model/blocks.js';
import type { LineIndex } from '../text/lines.js';
import { range, type Range } from '../text/range.js';
import { readFrontMatter } from './frontMatter.js';
import { readNoteLabel } from './noteLabel.js';
import { readNumbering } from './numbering.js';
import { isPipeRow, isTabRow, readPipeRow, readTabRow } from './tableRows.js';

/** A plain numbered line up to this length that ends without a full stop is a heading. */
const LONGEST_HEADING = 40;
/** Any blank may stand around the marks, as input methods and web pages have them. */
const HASH_HEADING = /^[^\S\t]{0,3}(#{1,6})(?!#)(?=.)(.*)$/u;
const CLOSING_HASHES = /(?<!\s)\s+(?:#+\s*)?$/u;
/** Level of `##`, `###`, `####`, `#####`; a number in the heading says more than the marks. */
const LEVELS: readonly HeadingBlock['level'][] = [1, 2, 3, 4];
const SENTENCE_END = /[。；;，,：:！!？?、…]$/u;
/** A first-level heading closed like a sentence: the statutory titles end in these words. */
const CLOSED_TITLE = /^.{2,30}(?:情况|事项|概述|概况)[。：:]$/u;
const EMPHASIS = /^(\*\*|__)([\s\S]+)\1$/u;
const BYTE_ORDER_MARK = '\ufeff';
const FENCE = /^ {0,3}(```+|~~~+)/u;
const LIST = /^ {0,3}[-+*][ \t]/u;
/** Within a bulleted list, a number further in begins an item; elsewhere it begins a paragraph of the report. */
const NESTED_NUMBER = /^(?: {2}|\t)[ \t]*\d{1,9}[.)][ \t]/u;
const HTML = /^ {0,3}<\/?[a-z][^>]*>?/iu;

/**
 * Cuts a text into blocks, line by line and in linear time. Any text gives blocks; every line that is not
 * blank belongs to exactly one. A block depends on its own lines only (but for an open fence or comment).
 */
export function scanBlocks(text: string, lines: LineIndex): readonly Block[] {
  const blocks: Block[] = [];
  const frontMatter = readFrontMatter(text, lines);
  let line = 0;
  if (frontMatter !== undefined) {
    blocks.push(frontMatter);
    line = lines.lineAt(frontMatter.range.end) + 1;
  }
  while (line < lines.count) {
    const start = line;
    const content = lineText(text, lines, line);
    if (content.trim() === '') {
      line++;
      continue;
    }
    const [block, next] = readBlock(text, lines, start, content);
    blocks.push(block);
    line = Math.max(next, start + 1);
  }
  return blocks;
}

const lineText = (text: string, lines: LineIndex, line: number): string =>
  text.slice(lines.line(line).start, lines.line(line).end);

/** The block that begins on a line, and the line after it. */
function readBlock(text: string, lines: LineIndex, start: number, line: string): readonly [Block, number] {
  const mark = start === 0 && line.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  const content = line.slice(mark);
  const offset = lines.line(start).start + mark;
  const until = (end: number): Range => range(offset, lines.line(end - 1).end);

  const fence = FENCE.exec(content)?.[1];
  if (fence !== undefined) {
    let end = start + 1;
    while (end < lines.count && !lineText(text, lines, end).trimStart().startsWith(fence)) end++;
    end = Math.min(end + 1, lines.count);
    return [{ kind: 'code', range: until(end) }, end];
  }
  if (content.trimStart().startsWith('<!--')) {
    const from = offset + content.indexOf('<!--');
    const close = text.indexOf('-->', from);
    const end = (close < 0 ? lines.count - 1 : lines.lineAt(close)) + 1;
    const body = text.slice(from + 4, close < 0 ? text.length : close);
    return [{ kind: 'comment', range: until(end), text: body }, end];
  }
  const isTable = isPipeRow(content) || isTabRow(content);
  const heading = readHashHeading(content, offset) ?? (isTable ? undefined : readPlainHeading(content, offset));
  if (heading !== undefined) return [heading, start + 1];
  if (HTML.test(content)) {
    let end = start + 1;
    while (end < lines.count && lineText(text, lines, end).trim() !== '') end++;
    return [{ kind: 'html', range: until(end) }, end];
  }
  if (isTable) return readTable(text, lines, start, content);

  let end = start + 1;
  const isList = LIST.test(content);
  while (end < lines.count) {
    const next = lineText(text, lines, end);
    if (!(isList && NESTED_NUMBER.test(next)) && !continuesParagraph(next, lines.line(end).start)) break;
    end++;
  }
  const indent = content.length - content.trimStart().length;
  const numbering = readNumbering(content.trim(), offset + indent);
  const note = readNoteLabel(content);
  const noted = note === undefined ? {} : { note: { label: note.label, textStart: offset + note.lead } };
  return [{ kind: 'paragraph', range: until(end), numbering, ...noted }, end];
}

function continuesParagraph(content: string, offset: number): boolean {
  if (content.trim() === '' || FENCE.test(content) || HTML.test(content)) return false;
  if (content.trimStart().startsWith('<!--')) return false;
  if (isPipeRow(content) || isTabRow(content)) return false;
  if (readHashHeading(content, offset) !== undefined || readNoteLabel(content) !== undefined) return false;
  return readNumbering(content.trim(), offset) === undefined;
}

function readTable(text: string, lines: LineIndex, start: number, content: string): readonly [Block, number] {
  const spelling = isPipeRow(content) ? 'pipe' : 'tab';
  const fits = spelling === 'pipe' ? isPipeRow : isTabRow;
  const read = spelling === 'pipe' ? readPipeRow : readTabRow;
  const rows: SourceRow[] = [];
  let line = start;
  for (; line < lines.count; line++) {
    const row = lineText(text, lines, line);
    if (!fits(row)) break;
    rows.push(read(row, lines.line(line).start));
  }
  return [{ kind: 'table', range: range(lines.line(start).start, lines.line(line - 1).end), spelling, rows }, line];
}

function readHashHeading(content: string, offset: number): HeadingBlock | TitleBlock | undefined {
  const match = HASH_HEADING.exec(content);
  if (match === null) return undefined;
  const [, marks = '', rest = ''] = match;
  const written = rest.trimStart().replace(CLOSING_HASHES, '');
  const at = content.indexOf(marks) + marks.length;
  const gap = content.slice(at).length - content.slice(at).trimStart().length;
  const { words, start } = unwrap(written, offset + at + gap);
  const whole = range(offset, offset + content.length);
  const numbering = readNumbering(words, start);
  if (marks.length === 1 && numbering === undefined) {
    return {
      kind: 'title',
      range: whole,
      text: squeeze(words),
      textRange: range(start, start + words.length),
      markdown: true,
    };
  }
  const level = numbering?.level ?? LEVELS[marks.length - 2] ?? 4;
  return { kind: 'heading', range: whole, level, markdown: true, ...splitNumber(words, start) };
}

function readPlainHeading(content: string, offset: number): HeadingBlock | undefined {
  const indent = content.length - content.trimStart().length;
  const { words: written, start } = unwrap(content.trim(), offset + indent);
  if (written.length > LONGEST_HEADING) return undefined;
  const numbering = readNumbering(written, start);
  if (numbering === undefined) return undefined;
  const words = numbering.level === 1 && CLOSED_TITLE.test(written) ? written.slice(0, -1) : written;
  if (SENTENCE_END.test(words) || words.includes('。')) return undefined;
  const parts = splitNumber(words, start);
  if (parts.text === '') return undefined;
  return {
    kind: 'heading',
    range: range(offset, offset + content.length),
    level: numbering.level,
    markdown: false,
    ...parts,
  };
}

/** The words inside `**…**`, as headings come out of Word; `start` is where they stand. */
export function unwrap(written: string, start: number): { readonly words: string; readonly start: number } {
  const words = EMPHASIS.exec(written)?.[2]?.trim() ?? '';
  return words === '' ? { words: written, start } : { words, start: start + written.indexOf(words) };
}

function splitNumber(words: string, start: number): Pick<HeadingBlock, 'numbering' | 'text' | 'textRange'> {
  const numbering = readNumbering(words, start);
  const rest = words.slice(numbering?.text.length ?? 0);
  const text = rest.trim();
  const textStart = start + words.length - rest.trimStart().length;
  return { numbering, text, textRange: range(textStart, textStart + text.length) };
}

/** A title's words on one line: white space between Chinese characters is a line break or a filler. */
export const squeeze = (words: string): string =>
  words
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}（）〔〕]) (?=[\p{Script=Han}（）〔〕\d])|(?<=\d) (?=\p{Script=Han})/gu, '');
