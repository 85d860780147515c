import { rowGroups, type RowGroup } from './rowGroups.js';

/** Where a page can begin inside a block: before a row of a table, or at a line of text. */
export type Cut =
  { readonly kind: 'row'; readonly row: HTMLTableRowElement } | { readonly kind: 'text'; readonly at: number };

export interface MeasuredLine {
  readonly height: number;
  readonly glued: boolean;
  readonly cut: Cut;
}

/** A block as it lies there unbroken; lengths in CSS pixels of the sheet, whatever the zoom. */
export interface MeasuredBlock {
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly lines: readonly MeasuredLine[];
  readonly kind: 'text' | 'table';
  /** How many of the first lines are the head of its table. */
  readonly head: number;
}

/** What is out of the flow, or not drawn at all, has no lines. */
export function measureBlock(block: HTMLElement, scale: number): MeasuredBlock {
  const box = block.getBoundingClientRect();
  const style = getComputedStyle(block);
  const inFlow = box.height > 0 && style.position !== 'absolute';
  const pieces = inFlow ? piecesOf(block, scale) : [];
  const top = box.top / scale;
  const bottom = box.bottom / scale;
  const lines = pieces.map((piece, index): MeasuredLine => {
    const before = pieces[index - 1];
    const after = pieces[index + 1];
    const from = before === undefined ? top : edge(before, piece);
    const to = after === undefined ? bottom : edge(piece, after);
    const cut: Cut = piece.row === undefined ? { kind: 'text', at: from - top } : { kind: 'row', row: piece.row };
    return { height: to - from, glued: piece.glued, cut };
  });
  return {
    marginTop: parseFloat(style.marginTop) || 0,
    marginBottom: parseFloat(style.marginBottom) || 0,
    lines: lines.length > 0 || !inFlow ? lines : [{ height: bottom - top, glued: false, cut: { kind: 'text', at: 0 } }],
    kind: pieces.some(({ row }) => row !== undefined) ? 'table' : 'text',
    head: leading(pieces, ({ row }) => row?.parentElement?.tagName === 'THEAD'),
  };
}

interface Piece {
  readonly top: number;
  readonly bottom: number;
  readonly glued: boolean;
  readonly row?: HTMLTableRowElement;
}

/** Rows meet at their border, lines of text halfway between their letters. */
const edge = (above: Piece, below: Piece): number =>
  below.row === undefined ? (above.bottom + below.top) / 2 : below.top;

function piecesOf(element: HTMLElement, scale: number): readonly Piece[] {
  if (element instanceof HTMLTableElement) return rowsOf(element, scale);
  if (element.querySelector('table') === null) return linesOf(element, scale);
  return [...element.children].flatMap((child) => (child instanceof HTMLElement ? piecesOf(child, scale) : []));
}

function rowsOf(table: HTMLTableElement, scale: number): readonly Piece[] {
  const rows = [...table.rows].map((row): Piece => {
    const { top, bottom } = row.getBoundingClientRect();
    return { row, top: top / scale, bottom: bottom / scale, glued: false };
  });
  const groups = rowGroups(table).map((group): MeasuredGroup => ({
    ...group,
    words: heightOfWords(group.cell, scale),
  }));
  return rows.map((piece, index) => {
    const top = index === 0 ? Math.min(piece.top, table.getBoundingClientRect().top / scale) : piece.top;
    const glued = isHeadOfNext(rows[index - 1]) || groups.some((group) => isTooSmall(group, rows, index));
    return { ...piece, top, glued };
  });
}

/** A row of headings only belongs to what it heads. */
const isHeadOfNext = (piece: Piece | undefined): boolean => piece?.row?.querySelector('td') === null;

interface MeasuredGroup extends RowGroup {
  readonly words: number;
}

function heightOfWords(cell: HTMLElement, scale: number): number {
  const lines = linesOf(cell, scale);
  return (lines.at(-1)?.bottom ?? 0) - (lines[0]?.top ?? 0);
}

/** Whether a page that begins with a row would leave a merged cell too little room for its words. */
function isTooSmall({ from, to, words }: MeasuredGroup, rows: readonly Piece[], at: number): boolean {
  const [first, row, last] = [rows[from], rows[at], rows[to - 1]];
  if (at <= from || at >= to || first === undefined || row === undefined || last === undefined) return false;
  return row.top - first.top < words || last.bottom - row.top < words;
}

/** The lines of text as they are drawn, by the middle of their letters: those of one line differ in size at most. */
function linesOf(element: HTMLElement, scale: number): readonly Piece[] {
  const boxes = boxesOf(element)
    .map(({ top, bottom }) => ({ top: top / scale, bottom: bottom / scale }))
    .sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const lines: { top: number; bottom: number; glued: boolean }[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    const middle = (box.top + box.bottom) / 2;
    if (line === undefined || middle > line.bottom) lines.push({ ...box, glued: false });
    else {
      line.top = Math.min(line.top, box.top);
      line.bottom = Math.max(line.bottom, box.bottom);
    }
  }
  return lines;
}

function boxesOf(element: HTMLElement): readonly DOMRect[] {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const boxes = [...element.querySelectorAll('img, svg')].map((picture) => picture.getBoundingClientRect());
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    range.selectNodeContents(text);
    boxes.push(...range.getClientRects());
  }
  return boxes.filter(({ height, width }) => height > 0 && width > 0);
}

function leading<T>(items: readonly T[], is: (item: T) => boolean): number {
  const end = items.findIndex((item) => !is(item));
  return end < 0 ? items.length : end;
}
