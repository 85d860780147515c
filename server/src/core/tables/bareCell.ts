import type { SourceCell, SourceRow, TableBlock } from '../model/blocks.js';
import { decodeEntities, findTags } from '../text/htmlTags.js';

const MARKED = /[*_~`<&\\]/u;
/** `&amp;ldquo;`: escaped once more by a program that took the reference for words. `&lt;` stays, it may be a merge mark. */
const ESCAPED_TWICE = /&amp;(?=(?:#\d{1,6}|#x[\da-f]{1,5}|(?!lt;|gt;|amp;)[a-z]{2,8});)/giu;
/** A backslash before a mark, as editors put it there; not before a bar, nor before a mark of merged cells. */
const ESCAPED_MARK = /\\(?=[!-/:;=>?@[\]_`{}~])/gu;
/** Not within figures: `5*3*2` is none. */
const EMPHASIS = /(?<![0-9A-Za-z*_~`])(\*{1,3}|_{1,3}|~{2}|`{1,2})([^*_~`]+)\1(?![0-9A-Za-z*_~`])/gu;
/** More marks inside each other than anyone writes. */
const MOST_LAYERS = 4;

/** A cell's words without what only shows them otherwise: emphasis, tags, character references, escapes. */
export function bareText(written: string): string {
  if (!MARKED.test(written) || /^\\?[<^]$/u.test(written)) return written;
  let bare = decodeEntities(withoutTags(written).replace(ESCAPED_TWICE, '&')).replace(ESCAPED_MARK, '');
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const inner = bare.replace(EMPHASIS, '$2');
    if (inner === bare) break;
    bare = inner;
  }
  return bare.trim().replace(/(?<!\s)\s{2,}/gu, ' ');
}

function withoutTags(written: string): string {
  let words = '';
  let at = 0;
  for (const { start, end, name } of findTags(written)) {
    words += written.slice(at, start) + (name === 'br' ? ' ' : '');
    at = end;
  }
  return words + written.slice(at);
}

/**
 * A table with the bare words of its cells, which the labels of a form are compared with; the ranges stay those of
 * what is written. The block itself where no cell has a mark.
 */
export function bareBlock(block: TableBlock): TableBlock {
  const rows = block.rows.map(bareRow);
  return rows.every((row, index) => row === block.rows[index]) ? block : { ...block, rows };
}

function bareRow(row: SourceRow): SourceRow {
  if (row.delimiter) return row;
  const cells = row.cells.map(bareCell);
  return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
}

function bareCell(cell: SourceCell): SourceCell {
  const text = bareText(cell.text);
  return text === cell.text ? cell : { ...cell, text };
}
