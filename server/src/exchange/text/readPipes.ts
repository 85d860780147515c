import { range } from '../../core/text/range.js';
import { figureTokens } from '../labels/figureTokens.js';
import type { Piece, SourceItem, SourceLine } from '../source/sourceItem.js';
import { trimPiece } from '../source/trimPiece.js';

/*
 * Programs that take the words out of web pages end each cell with a pipe: a row is one line, or each of its cells
 * is, or the pipe has a line of its own; a row may begin with a pipe, and be padded with pipes to the widest row.
 */

/** So many lines that begin or end with a pipe are no accident. */
const LEAST_LINES = 3;
const PIPE = /(?<!\\)[|｜│┃]/gu;
const FIRST = /^\s*[|｜│┃]/u;
const LAST = /(?<!\\)[|｜│┃]\s*$/u;
/** A row that begins with an empty cell and goes on with words. */
const BEGINS_EMPTY = /^\s*[|｜│┃]\s+[|｜│┃][\s|｜│┃]*[^\s\d|｜│┃]/u;
const ONLY_PIPES = /^[\s|｜│┃]+$/u;
const PADS = /[|｜│┃]{2}/u;
const DELIMITER = /^[\s|:]*-[\s|:-]*$/u;

const hasPipe = (content: string): boolean => content.search(PIPE) >= 0;
const hasOuterPipe = (content: string): boolean => FIRST.test(content) || LAST.test(content);

/** How a text uses its pipes. */
interface PipeStyle {
  /** The pipe that ends a cell stands on the next line. */
  readonly alone: boolean;
  /** Rows end in pipes that stand for no cell: whether one stands for a blank cell is not known. */
  readonly padded: boolean;
  /** A pipe on a line of its own begins a row. */
  readonly framed: boolean;
  /** Rows begin with a pipe; where they do not, one before the first cell means that the first cell is blank. */
  readonly enclosed: boolean;
  /** Merged cells leave no empty ones: no row begins with one. */
  readonly gapless: boolean;
}

/**
 * Reads a text with pipes between the cells of its tables; undefined if it has no such tables. `readLine` reads the
 * lines without pipes.
 */
export function readPipes(
  lines: readonly SourceLine[],
  readLine: (line: SourceLine) => readonly SourceItem[],
): readonly SourceItem[] | undefined {
  const written = lines.filter(({ content }) => content.trim() !== '');
  const style = styleOf(written);
  if (style === undefined) return undefined;
  const items: SourceItem[] = [];
  /** Blank cells of which it is not known yet whether a figure of their row follows. */
  let waiting: SourceItem[] = [];
  /** A cell has begun whose pipe has not come yet. */
  let isOpen = false;
  const push = (item: SourceItem): void => {
    const isFigure = item.kind === 'line' && figureTokens(item.piece) !== undefined;
    const foreign = isFigure ? 0 : style.padded ? waiting.length : style.framed ? 1 : 0;
    items.push(...waiting.slice(0, Math.max(0, waiting.length - foreign)), item);
    waiting = [];
  };
  const endCell = (at: number): void => {
    if (!isOpen) waiting.push({ kind: 'blank', range: range(at, at), isCell: true });
    isOpen = false;
  };

  written.forEach((line, index) => {
    const { content, start } = line;
    if (!isPipeLine(written, index)) {
      for (const item of readLine(line)) push(style.alone ? asCell(item) : item);
      isOpen = style.alone;
    } else if (ONLY_PIPES.test(content)) {
      if (PADS.test(content)) isOpen = false;
      else for (const { index: at } of content.matchAll(PIPE)) endCell(start + at);
    } else if (!DELIMITER.test(content)) {
      if (style.alone && FIRST.test(content)) endCell(start);
      const item = readRow(line, style);
      if (item !== undefined) push(item);
      isOpen = style.alone && !LAST.test(content);
    }
  });
  return items;
}

const asCell = (item: SourceItem): SourceItem =>
  item.kind === 'line' ? { ...item, piece: { ...item.piece, isCell: true } } : item;

function styleOf(written: readonly SourceLine[]): PipeStyle | undefined {
  const outer = written.filter(({ content }) => hasOuterPipe(content));
  if (outer.length < LEAST_LINES) return undefined;
  const isAlone = ({ content }: SourceLine): boolean => /^\s*[|｜│┃]\s*$/u.test(content);
  const lonely = outer.filter(isAlone).length;
  const alone = lonely * 2 > outer.length;
  return {
    alone,
    padded: outer.some(({ content }) => PADS.test(content)),
    framed: !alone && outer[0] !== undefined && isAlone(outer[0]),
    enclosed: outer.filter(({ content }) => FIRST.test(content) && LAST.test(content)).length * 2 > outer.length,
    gapless: !outer.some(({ content }) => BEGINS_EMPTY.test(content)),
  };
}

/** A pipe within a line parts cells only if the line ends with one too, or has a neighbour of its kind. */
function isPipeLine(written: readonly SourceLine[], index: number): boolean {
  const has = (at: number): boolean => hasPipe(written[at]?.content ?? '');
  return has(index) && (hasOuterPipe(written[index]?.content ?? '') || has(index - 1) || has(index + 1));
}

/** The cells of a line, without its outer pipes; undefined if all are empty. */
function readRow({ content, start }: SourceLine, { padded, enclosed, gapless }: PipeStyle): SourceItem | undefined {
  const cells: Piece[] = [];
  let at = 0;
  for (const { index } of content.matchAll(PIPE)) {
    cells.push({ ...trimPiece(content.slice(at, index), start + at), isCell: true });
    at = index + 1;
  }
  if (!LAST.test(content)) cells.push({ ...trimPiece(content.slice(at), start + at), isCell: true });
  if (enclosed && FIRST.test(content)) cells.shift();
  if (padded) cells.splice(cells.findLastIndex(({ text }) => text !== '') + 1);
  const [first] = cells;
  if (first === undefined || cells.every(({ text }) => text === '')) return undefined;
  if (cells.length === 1) return { kind: 'line', piece: first };
  const row = { kind: 'row', cells, range: range(start, start + content.length) } as const;
  return gapless ? { ...row, gapless } : row;
}
