import type { Report } from '../model/report.js';
import type { Block, HeadingBlock, TableBlock, TitleBlock } from '../model/blocks.js';
import { scanBlocks } from '../parse/blocks.js';
import { printNumbering } from '../parse/numbering.js';
import { indexLines } from '../text/lines.js';
import { alignPipeTable, formatTable } from './formatTable.js';

/** A block in its canonical spelling; its own text where there is nothing to tidy or the reading is not certain. */
export function formatBlock(block: Block, report: Report, ending: string): string {
  const raw = report.text.slice(block.range.start, block.range.end);
  switch (block.kind) {
    case 'title':
      return formatTitle(block, report.text, raw);
    case 'heading':
      return formatHeading(block, raw);
    case 'table':
      return formatTableBlock(block, report, ending, raw) ?? raw;
    case 'paragraph':
      return trimLines(raw);
    case 'frontMatter':
      return raw.replace(/(?<![ \t])[ \t]+(?=\r|\n|$)/gu, '');
    case 'comment':
    case 'html':
    case 'code':
      return raw;
  }
}

/** A plain title longer than this has swallowed lines around it. */
const LONGEST_TITLE = 60;

function formatTitle(title: TitleBlock, text: string, raw: string): string {
  if (!title.markdown && title.text.length > LONGEST_TITLE) return raw;
  const words = title.markdown ? text.slice(title.textRange.start, title.textRange.end) : title.text;
  const written = `# ${words}`;
  const again = readLine(written);
  return again?.kind === 'title' && again.text === title.text ? written : raw;
}

/** `## 一、…`, `### （一）…`: marks by the number's level. The number keeps its value. */
function formatHeading(heading: HeadingBlock, raw: string): string {
  const { level, numbering, text } = heading;
  const marks = '#'.repeat(level + 1);
  const numbers =
    numbering === undefined
      ? ['']
      : [printNumbering(numbering.level, numbering.value), numbering.text, `${numbering.text} `];
  for (const number of numbers) {
    const written = `${marks} ${number}${text}`;
    const again = readLine(written);
    if (
      again?.kind === 'heading' &&
      again.level === level &&
      again.text === text &&
      again.numbering?.value === numbering?.value
    ) {
      return written;
    }
  }
  return raw;
}

function readLine(line: string): Block | undefined {
  const blocks = scanBlocks(line, indexLines(line));
  return blocks.length === 1 && line.trimEnd() === line ? blocks[0] : undefined;
}

/** Without spaces at line ends, but for the two that break a line in Markdown. */
const trimLines = (raw: string): string =>
  raw.replace(/(?<![^\S\r\n])[^\S\r\n]+(?=\r|\n)/gu, (spaces) => (/^ {2,}$/u.test(spaces) ? '  ' : '')).trimEnd();

function formatTableBlock(block: TableBlock, report: Report, ending: string, raw: string): string | undefined {
  const table = report.tables.find((candidate) => candidate.block === block);
  const written = table === undefined ? undefined : formatTable(table, ending, raw);
  // A caption above rows is none of them.
  if (written !== undefined || block.rows.some(({ caption }) => caption)) return written;
  if (table === undefined && block.spelling === 'tab' && !isGrid(block)) return undefined;
  return alignPipeTable(block, table !== undefined || block.continues === true, ending);
}

/** Rows of equal length: a table for certain, not words that happen to have a tab between them. */
const isGrid = ({ rows }: TableBlock): boolean =>
  rows.length > 1 && rows.every(({ cells }) => cells.length > 1 && cells.length === rows[0]?.cells.length);
