import type { Block, ParagraphBlock, SourceRow, TableBlock } from '../model/blocks.js';
import type { LineIndex } from '../text/lines.js';
import { range } from '../text/range.js';
import { readBarRow, type BarRow } from './barRows.js';
import { readNumbering } from './numbering.js';

/** Lines one below the other, with nothing but blank lines between, that are rows with any kind of bars. */
interface Run {
  readonly rows: readonly SourceRow[];
  /** Those whose bars are not `|`. */
  readonly bars: readonly BarRow[];
  /** The last block it reaches into, and what that block and the first have beside it. */
  readonly last: number;
  readonly before: ParagraphBlock | undefined;
  readonly after: ParagraphBlock | undefined;
}

/**
 * Makes tables of rows whose bars are written otherwise: `｜` of input methods, box drawing, `\|` of editors. Bars
 * may part words too, so that `isKnown` decides what has no rows like a table's.
 */
export function findBarTables(
  blocks: readonly Block[],
  text: string,
  lines: LineIndex,
  isKnown: (table: TableBlock) => boolean,
): readonly Block[] {
  const found: Block[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const run = readRun(blocks, index, { text, lines, isKnown });
    if (run === undefined) {
      const block = blocks[index];
      if (block !== undefined) found.push(block);
      continue;
    }
    const table = tableOf(run);
    if (table !== undefined && (isTableFor(run) || isKnown(table))) {
      found.push(...[run.before, table, run.after].filter((block) => block !== undefined));
    } else {
      found.push(...blocks.slice(index, run.last + 1));
    }
    index = run.last;
  }
  return found;
}

interface Source {
  readonly text: string;
  readonly lines: LineIndex;
  readonly isKnown: (table: TableBlock) => boolean;
}

function readRun(blocks: readonly Block[], first: number, source: Source): Run | undefined {
  const rows: SourceRow[] = [];
  const bars: BarRow[] = [];
  let last = -1;
  let before: ParagraphBlock | undefined;
  let after: ParagraphBlock | undefined;
  for (let index = first; index < blocks.length && after === undefined; index++) {
    const block = blocks[index];
    if (block?.kind === 'table' && block.spelling === 'pipe') {
      const mixed = mixedRows(block, source);
      rows.push(...(mixed?.map(({ row }) => row) ?? block.rows));
      bars.push(...(mixed ?? []));
      last = index;
      continue;
    }
    const part = block === undefined ? undefined : barLines(block, source);
    if (part === undefined || (part.before !== undefined && index > first)) break;
    rows.push(...part.rows.map(({ row }) => row));
    bars.push(...part.rows);
    ({ before, after } = index === first ? part : { before, after: part.after });
    last = index;
  }
  return bars.length === 0 ? undefined : { rows, bars, last, before, after };
}

/** The rows of a table in which other bars stand among `|`, where that makes a table of the form of it. */
function mixedRows(block: TableBlock, { text, isKnown }: Source): readonly BarRow[] | undefined {
  const rows = block.rows.flatMap(
    (row) => readBarRow(text.slice(row.range.start, row.range.end), row.range.start) ?? [],
  );
  if (rows.length < block.rows.length || isKnown(block)) return undefined;
  return isKnown({ ...block, rows: rows.map(({ row }) => row) }) ? rows : undefined;
}

interface BarLines {
  readonly rows: readonly BarRow[];
  readonly before: ParagraphBlock | undefined;
  readonly after: ParagraphBlock | undefined;
}

/** The first rows among the lines of a paragraph, or of a line that was taken for a heading by its number. */
function barLines(block: Block, { text, lines }: Source): BarLines | undefined {
  const { start, end } = block.range;
  if (block.kind !== 'paragraph' && !(block.kind === 'heading' && !block.markdown)) return undefined;
  const rows: BarRow[] = [];
  const lastLine = lines.lineAt(end);
  let from = start;
  for (let line = lines.lineAt(start); line <= lastLine; line++) {
    const at = lines.line(line);
    const row = readBarRow(text.slice(at.start, at.end), at.start);
    if (row !== undefined) {
      if (rows.length === 0) from = at.start;
      rows.push(row);
    } else if (rows.length > 0) {
      return { rows, before: paragraph(text, start, from), after: paragraph(text, at.start, end) };
    }
  }
  return rows.length === 0 ? undefined : { rows, before: paragraph(text, start, from), after: undefined };
}

function paragraph(text: string, start: number, end: number): ParagraphBlock | undefined {
  const words = text.slice(start, end);
  const whole = words.trimEnd();
  if (whole === '') return undefined;
  const indent = whole.length - whole.trimStart().length;
  return {
    kind: 'paragraph',
    range: range(start, start + whole.length),
    numbering: readNumbering(whole.trim(), start + indent),
  };
}

function tableOf({ rows }: Run): TableBlock | undefined {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined || rows.filter(({ delimiter }) => !delimiter).length < 2)
    return undefined;
  return { kind: 'table', range: range(first.range.start, last.range.end), spelling: 'pipe', rows };
}

/**
 * Rows that no prose looks like: of one width, and with a delimiter row or between bars that nobody escapes. An
 * escaped bar alone may be meant as a bar in words.
 */
function isTableFor({ rows, bars }: Run): boolean {
  const [width = 0, ...widths] = rows.flatMap(({ cells }) => (cells.length === 0 ? [] : [cells.length]));
  if (width < 2 || widths.some((each) => each !== width)) return false;
  const isDelimited = rows[1]?.delimiter === true && rows[1].cells.length > 0;
  return isDelimited || bars.every(({ kind, outer }) => kind === 'other' && outer);
}
