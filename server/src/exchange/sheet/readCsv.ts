import { layOut, type SourceDocument } from '../source/sourceDocument.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { sheetBlocks } from './sheetBlocks.js';

/** Reads comma-separated values (RFC 4180), or with semicolons or tabs where these part the cells. */
export const readCsv = (text: string, name = ''): SourceDocument => layOut(csvBlocks(text, name));

export function csvBlocks(text: string, name = ''): readonly SourceBlock[] {
  return sheetBlocks(
    rowsOf(text, name).map((cells) => ({
      cells: cells.map((cell) => ({ text: cell, columns: 1, rows: 1 })),
      reachedInto: false,
    })),
  );
}

/** The likelier first, where two part the text as well: a comma also stands in figures, a semicolon in prose. */
const SEPARATORS = ['\t', ';', ','] as const;

/** The cells of each row, parted by tabs if the name says so, else by what leaves most rows of one width. */
function rowsOf(text: string, name: string): readonly (readonly string[])[] {
  if (/\.tsv$/iu.test(name) && text.includes('\t')) return parseCsv(text, '\t');
  const [first, ...others] = SEPARATORS.filter((each) => text.includes(each)).map((each) => parseCsv(text, each));
  const best = others.reduce((so, rows) => (evenRows(rows) > evenRows(so) ? rows : so), first ?? []);
  return first === undefined ? parseCsv(text, ',') : best;
}

/** How many rows have the width, of several cells, that is commonest. */
function evenRows(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
}

function parseCsv(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const [cell, next] = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    row.push(cell);
    at = next;
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    endRow();
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
  }
  if (row.length > 0) endRow();
  return rows;
}

/** A cell in quotes; a quote in it is doubled. What stands between its end and the separator belongs to it. */
function quoted(text: string, start: number, separator: string): readonly [string, number] {
  let cell = '';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return [cell + text.slice(at), text.length];
    cell += text.slice(at, end);
    if (text[end + 1] !== '"') {
      const [rest, next] = bare(text, end + 1, separator);
      return [cell + rest, next];
    }
    cell += '"';
    at = end + 2;
  }
}

function bare(text: string, start: number, separator: string): readonly [string, number] {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return [text.slice(start, end), end];
}
