import { layOut, type SourceBlock, type SourceDocument } from '../sourceDocument.js';
import { sheetBlocks } from './sheetBlocks.js';

/** Reads comma-separated values (RFC 4180), or with semicolons or tabs where these part the cells. */
export const readCsv = (text: string): SourceDocument => layOut(csvBlocks(text));

export function csvBlocks(text: string): readonly SourceBlock[] {
  const rows = parseCsv(text, separatorOf(text));
  return sheetBlocks(
    rows.map((cells) => ({
      cells: cells.map((cell) => ({ text: cell, columns: 1, rows: 1 })),
      reachedInto: false,
    })),
  );
}

const SEPARATORS = [',', ';', '\t'] as const;

function separatorOf(text: string): string {
  const count = (separator: string): number => text.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
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
