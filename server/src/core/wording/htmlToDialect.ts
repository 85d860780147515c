import { decodeEntities, findTags, isBlockElement, type HtmlTag } from '../text/htmlTags.js';

interface HtmlCell {
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** What is being read: text, or a table with its rows and perhaps an open cell. */
interface Reading {
  out: string;
  rows: HtmlCell[][] | undefined;
  cell: { readonly tag: HtmlTag; text: string } | undefined;
  /** Tables inside a cell give it their words only. */
  nested: number;
}

/** More than the widest form has. */
const MOST_SPAN = 40;

/** HTML as text of the dialect: tables as pipe rows with `^` and `<`, all else as its words. */
export function htmlToDialect(html: string): string {
  const source = withoutComments(html);
  const reading: Reading = { out: '', rows: undefined, cell: undefined, nested: 0 };
  let at = 0;
  /** The element whose content is no text: script or style. */
  let raw: string | undefined;
  for (const tag of findTags(source)) {
    if (raw === undefined) addText(reading, source.slice(at, tag.start));
    at = tag.end;
    if (raw !== undefined) raw = tag.closing && tag.name === raw ? undefined : raw;
    else if (!tag.closing && (tag.name === 'script' || tag.name === 'style')) raw = tag.name;
    else addTag(reading, tag);
  }
  if (raw === undefined) addText(reading, source.slice(at));
  closeTable(reading);
  return tidy(reading.out);
}

function withoutComments(html: string): string {
  let text = '';
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', start);
    if (end < 0) break;
    text += html.slice(at, start);
    at = end + 3;
  }
  return text + html.slice(at);
}

function addText(reading: Reading, text: string): void {
  const words = decodeEntities(text);
  if (reading.cell !== undefined) reading.cell.text += words;
  // Words between the cells of a table are an author's slip; they are kept in front of it.
  else if (reading.rows === undefined || words.trim() !== '') reading.out += words;
}

function addTag(reading: Reading, tag: HtmlTag): void {
  const { name, closing } = tag;
  if (name === 'table') {
    if (reading.rows === undefined && !closing) reading.rows = [];
    else if (reading.cell !== undefined && !closing) reading.nested++;
    else if (reading.nested > 0) reading.nested--;
    else closeTable(reading);
    return;
  }
  if (reading.rows === undefined || reading.nested > 0) {
    addText(reading, name === 'br' ? '\n' : isBlockElement(tag) ? '\n\n' : '');
    return;
  }
  if (name === 'tr') {
    closeCell(reading);
    if (!closing) reading.rows.push([]);
  } else if (name === 'td' || name === 'th') {
    closeCell(reading);
    if (!closing) reading.cell = { tag, text: '' };
  } else if (reading.cell !== undefined && (name === 'br' || isBlockElement(tag))) {
    reading.cell.text += ' ';
  }
}

function closeCell(reading: Reading): void {
  const { cell, rows } = reading;
  if (cell === undefined || rows === undefined) return;
  if (rows.length === 0) rows.push([]);
  const span = (side: 'row' | 'col'): number => spanOf(cell.tag.attributes, side);
  rows.at(-1)?.push({ rows: span('row'), columns: span('col'), text: cell.text.trim().split(/\s+/u).join(' ') });
  reading.cell = undefined;
}

function spanOf(attributes: string, side: 'row' | 'col'): number {
  const pattern = side === 'row' ? /\browspan\s?=\s?["']?(\d{1,3})/iu : /\bcolspan\s?=\s?["']?(\d{1,3})/iu;
  return Math.max(1, Math.min(MOST_SPAN, Number(pattern.exec(attributes)?.[1] ?? 1)));
}

function closeTable(reading: Reading): void {
  closeCell(reading);
  if (reading.rows === undefined) return;
  reading.out += `\n\n${printTable(reading.rows)}\n\n`;
  reading.rows = undefined;
  reading.nested = 0;
}

function printTable(rows: readonly (readonly HtmlCell[])[]): string {
  const grid = rows.map((): string[] => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      const height = Math.min(cell.rows, rows.length - y);
      for (let down = 0; down < height; down++) {
        for (let across = 0; across < cell.columns; across++) {
          const line = grid[y + down];
          if (line === undefined) continue;
          line[x + across] = down > 0 ? '^' : across > 0 ? '<' : cell.text.replaceAll('|', '\\|');
        }
      }
      x += cell.columns;
    }
  }
  const width = Math.max(0, ...grid.map((line) => line.length));
  if (width === 0) return '';
  const print = (line: readonly (string | undefined)[]): string =>
    `| ${Array.from({ length: width }, (_, x) => line[x] ?? '').join(' | ')} |`;
  const [head = [], ...body] = grid;
  return [print(head), print(Array.from({ length: width }, () => '---')), ...body.map(print)].join('\n');
}

/** Lines without white space around them, and one blank line at most between two. */
function tidy(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const words = line.trim();
    if (words !== '' || (lines.at(-1) ?? '') !== '') lines.push(words);
  }
  return lines.join('\n').trim();
}
