import { joinLines } from '../joinLines.js';
import type { SourceBlock } from '../sourceDocument.js';
import type { GridCell } from '../spreadSpans.js';
import { APART, append, attribute, omission, UNSEEN, type Element, type Node } from './htmlNodes.js';
import { imageBlock } from './imageBlock.js';

/** A cell with more words holds prose: its table is there for the layout. */
const LONGEST_CELL = 200;

interface HtmlRow {
  readonly cells: readonly GridCell[];
  /** What stands in the cells and is none of their words. */
  readonly apart: readonly SourceBlock[];
}

/** The rows of a table; undefined if it only lays out a page: one cell, cells with tables, headings or prose. */
export function dataRows(table: Element): readonly HtmlRow[] | undefined {
  const trs = table.childNodes.flatMap((part): readonly Node[] =>
    part.nodeName === 'tr'
      ? [part]
      : 'tagName' in part && /^t(?:body|head|foot)$/u.test(part.tagName)
        ? part.childNodes
        : [],
  );
  const rows: HtmlRow[] = [];
  let count = 0;
  for (const tr of trs) {
    if (!('tagName' in tr) || tr.tagName !== 'tr' || omission(tr)?.reason === 'hiddenText') continue;
    const apart: SourceBlock[] = [];
    const cells: GridCell[] = [];
    for (const cell of tr.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      if (holdsLayout(cell)) return undefined;
      const lines = cellLines(cell, apart);
      const text = joinLines(lines);
      if (text.length > LONGEST_CELL && lines.length > 1) return undefined;
      cells.push({ text, columns: span(cell, 'colspan'), rows: span(cell, 'rowspan') });
      count++;
    }
    rows.push({ cells, apart });
  }
  return count > 1 ? rows : undefined;
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

/** The lines of a cell; what is left out of it, and its pictures, go to `apart`. */
function cellLines(cell: Element, apart: SourceBlock[]): readonly string[] {
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      lines.push(append(lines.pop() ?? '', node.value));
      return;
    }
    if (!('tagName' in node) || UNSEEN.has(node.tagName)) return;
    const omitted = omission(node);
    if (omitted !== undefined) {
      if (omitted.words !== '') apart.push(omitted);
      return;
    }
    if (node.tagName === 'img') {
      apart.push(imageBlock(node));
      return;
    }
    const isApart = node.tagName === 'br' || APART.has(node.tagName);
    if (isApart) lines.push('');
    const raised = node.tagName === 'sup' || node.tagName === 'sub';
    if (raised) lines.push(`${lines.pop() ?? ''}[`);
    node.childNodes.forEach(walk);
    if (raised) lines.push(`${lines.pop() ?? ''}]`);
    if (isApart && node.tagName !== 'br') lines.push('');
  };
  cell.childNodes.forEach(walk);
  return lines.filter((line) => line.trim() !== '');
}
