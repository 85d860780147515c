import { LONGEST_CELL } from '../source/gridLimits.js';
import type { MarkedWords } from '../markup/inlineMark.js';
import { cellLines } from '../source/cellLines.js';
import { joinMarked } from '../markup/joinMarked.js';
import type { Paragraph, SourceBlock } from '../source/sourceBlock.js';
import type { GridCell } from '../source/spreadSpans.js';
import { attribute, isUnplaced, type Element } from './htmlNodes.js';
import { omission } from './omission.js';

interface HtmlTable {
  readonly rows: readonly (readonly GridCell[])[];
  /** What stands in the table and has no place in the words of its cells. */
  readonly apart: readonly SourceBlock[];
}

/** The rows of a table; undefined if it only lays out a page: one cell, cells with tables, headings or prose. */
export function dataRows(table: Element, blocksIn: (cell: Element) => readonly SourceBlock[]): HtmlTable | undefined {
  const rows: (readonly GridCell[])[] = [];
  const apart: SourceBlock[] = [];
  const isLeftOut = (element: Element): boolean => {
    const omitted = omission(element);
    if (omitted !== undefined && omitted.words !== '') apart.push(omitted);
    return omitted !== undefined;
  };
  let count = 0;
  for (const tr of rowsOf(table, isLeftOut)) {
    const cells: GridCell[] = [];
    for (const cell of tr.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      const size = { columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') };
      if (isLeftOut(cell)) {
        if (!isUnplaced(cell)) cells.push({ text: '', ...size });
        continue;
      }
      if (holdsLayout(cell)) return undefined;
      const { words, lines } = cellWords(blocksIn(cell), apart);
      if (words.text.length > LONGEST_CELL && lines > 1) return undefined;
      cells.push({ ...words, ...size });
      count++;
    }
    rows.push(cells);
  }
  return count > 1 ? { rows, apart } : undefined;
}

function rowsOf(table: Element, isLeftOut: (element: Element) => boolean): readonly Element[] {
  return table.childNodes.flatMap((part): readonly Element[] => {
    if (!('tagName' in part) || !/^t(?:r|body|head|foot)$/u.test(part.tagName) || isLeftOut(part)) return [];
    return part.tagName === 'tr' ? [part] : rowsOf(part, isLeftOut);
  });
}

/** HTML's own limits; a height of 0 means the rest of the table. */
function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const stated = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (name === 'rowspan' && stated === 0) return 65_534;
  return Number.isNaN(stated) || stated < 1 ? 1 : Math.min(stated, name === 'colspan' ? 1_000 : 65_534);
}

const holdsLayout = (node: Element): boolean =>
  node.childNodes.some(
    (child) => 'tagName' in child && (/^(?:table|h[1-6])$/u.test(child.tagName) || holdsLayout(child)),
  );

/** The words of a cell on one line; what is left out of it, and what floats beside it, goes to `apart`. */
function cellWords(blocks: readonly SourceBlock[], apart: SourceBlock[]): { words: MarkedWords; lines: number } {
  const lines: Paragraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') lines.push(block);
    // The form's own note on a figure says it with its place.
    else if (block.kind !== 'omission' || block.reason !== 'raisedMark') apart.push(block);
  }
  return { words: joinMarked(cellLines(lines)), lines: lines.length };
}
