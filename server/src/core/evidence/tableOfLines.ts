import type { TableFormat } from '../formats/reportFormat.js';
import type { Report } from '../model/report.js';
import { parseOrdinary } from '../parse/parseReport.js';
import { isBlankMark, readFigure } from '../tables/figure.js';
import { lineEnding } from '../text/lineEnding.js';
import { range, type Edit, type Range } from '../text/range.js';

/** How lines become the table that they are; `count` rows of it, 0 where only the marks of a code block go. */
export interface LinesAsTable {
  readonly edit: Edit;
  readonly count: number;
}

const FENCE = /^ {0,3}(?:```+|~~~+)/u;
const MOST_LINES = 60;

/**
 * Makes a table of lines in which spaces part the cells, or takes the marks off a code block that holds one.
 * Undefined where that does not give rows of the form: then only its author knows what is what.
 */
export function tableOfLines(report: Report, format: TableFormat, at: Range): LinesAsTable | undefined {
  const { text, blocks } = report;
  const block = blocks.find(({ range: { start, end } }) => start <= at.start && at.start <= end);
  if (block?.kind === 'code') {
    const inside = unfenced(text.slice(block.range.start, block.range.end));
    return rowsOf(inside, report, format) > 1 ? { edit: { range: block.range, newText: inside }, count: 0 } : undefined;
  }
  const place = stretch(report, at);
  const rows = text
    .slice(place.start, place.end)
    .split(/\r\n|\r|\n/u)
    .flatMap((line) => asRow(line) ?? []);
  const newText = rows.join(lineEnding(text));
  const count = rowsOf(newText, report, format);
  return count > 1 && rows.length > 1 ? { edit: { range: place, newText }, count } : undefined;
}

/** What stands in a block of code, without the lines that mark it. */
export const unfenced = (code: string): string =>
  code
    .split(/(?<=\n)/u)
    .filter((line) => !FENCE.test(line))
    .join('')
    .trimEnd();

/** The lines from a place on, up to the next blank one. */
function stretch({ text, lines }: Report, { start }: Range): Range {
  const first = lines.lineAt(start);
  let last = first;
  while (last + 1 < lines.count && last - first < MOST_LINES) {
    const next = lines.line(last + 1);
    if (text.slice(next.start, next.end).trim() === '') break;
    last++;
  }
  return range(lines.line(first).start, lines.line(last).end);
}

/** A line whose last words are figures: what stands before them is the label. */
function asRow(line: string): string | undefined {
  const tokens = line.trim().split(/\s+/u);
  if (tokens.length === 1 && tokens[0] === '') return undefined;
  let from = tokens.length;
  while (from > 1 && isFigure(tokens[from - 1] ?? '')) from--;
  const cells = from === tokens.length ? tokens : [tokens.slice(0, from).join(' '), ...tokens.slice(from)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

const isFigure = (token: string): boolean => isBlankMark(token) || readFigure(token).kind === 'figure';

/** How many rows of the form a text has as a table of its own. */
function rowsOf(text: string, { format: { id } }: Report, format: TableFormat): number {
  const { tables } = parseOrdinary(`---\nformat: "${id}"\n---\n\n${text}\n`);
  const table = tables.find((each) => each.format.key === format.key);
  return table === undefined || tables.length > 1 || table.foreign.length > 0 ? 0 : table.rows.length;
}
