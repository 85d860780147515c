import type { RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import { isPageNumber } from '../labels/pageFurniture.js';
import { figureTokens } from '../labels/figureTokens.js';
import { headerTracker, type HeaderPlace } from './headerTracker.js';
import type { LabelBook } from '../labels/labelBook.js';
import { labelReader, type PlacedLabel } from './alignLabels.js';
import type { Piece, SourceItem } from '../source/sourceItem.js';
import { rowBalances } from './rowBalance.js';
import { takeApart } from '../labels/takeApart.js';

/** The figures that stand after one label, in source order. */
export interface FigureRun {
  /** The row that the label before them names; undefined for figures under a header (the wide form). */
  readonly row: RowFormat | undefined;
  readonly slots: readonly Slot[];
  /** The source row they stand in, if they stand in exactly one of tab-separated cells. */
  readonly place: RunPlace | undefined;
  /** How many labels stand before them. */
  readonly after: number;
  /** They stand on several lines, some on one with others: a row that the page broke, or rows run together. */
  readonly isPatchwork?: true;
  /** More figures without a label follow. */
  readonly isFollowed?: true;
  /** The row has no label: which it is follows from the order of the rows. */
  readonly inferred?: true;
  /** The figures run into the label before them, so that no cell between can be lost. */
  readonly isGlued?: true;
  /** The words before the figures, which name no row of the form. */
  readonly stranger?: Piece;
}

/** A figure token, or an empty cell. */
export interface Slot {
  readonly piece: Piece;
  readonly blank: boolean;
  /** Place of the cell in its source row; undefined for loose cells. */
  readonly column: number | undefined;
}

export interface RunPlace {
  readonly width: number;
  /** Place of the last label cell; -1: the row has no label. */
  readonly labelEnd: number;
  /** Place of the last header cells before the row, by the words of the header. */
  readonly header: HeaderPlace | undefined;
}

/** A table's source taken apart: labels, figures, and what belongs to neither. */
export interface AlignedTable {
  readonly labels: readonly PlacedLabel[];
  readonly runs: readonly FigureRun[];
  readonly foreign: readonly Piece[];
  readonly pageNumbers: readonly Piece[];
}

interface OpenRun {
  readonly row: RowFormat | undefined;
  readonly stranger: Piece | undefined;
  readonly slots: Slot[];
  readonly places: RunPlace[];
  readonly after: number;
  loose: boolean;
  /** Lines and rows that the figures stand on, and whether one holds several. */
  lines: number;
  holdsSeveral: boolean;
  isFollowed: boolean;
}

/** Reads the items of one table: which words are labels, and which figures stand after which label. */
export function alignTable(items: readonly SourceItem[], book: LabelBook): AlignedTable {
  const reader = labelReader(book);
  const runs: OpenRun[] = [];
  const foreign: Piece[] = [];
  const pageNumbers: Piece[] = [];
  const headers = headerTracker();
  let current: OpenRun | undefined;
  let row: RowFormat | undefined;
  let stranger: Piece | undefined;

  const run = (): OpenRun => {
    if (current === undefined) {
      current = {
        row,
        stranger: row === undefined && !isWide ? stranger : undefined,
        slots: [],
        places: [],
        after: reader.count(),
        loose: false,
        lines: 0,
        holdsSeveral: false,
        isFollowed: false,
      };
      runs.push(current);
    }
    return current;
  };
  const countLine = (open: OpenRun, figures: number): void => {
    if (figures === 0) return;
    open.lines++;
    open.holdsSeveral ||= figures > 1;
  };
  const isFull = (): boolean =>
    current?.row !== undefined && current.slots.filter(({ blank }) => !blank).length >= current.row.cells.length;
  const isWide = book.table.grid.labelColumns === 0;
  /** Several figures without a label, after a row that has all of its own: a row whose label is lost. */
  const beginUnlabelled = (): void => {
    if (isWide || (row !== undefined && !isFull())) return;
    if (current !== undefined) current.isFollowed = true;
    row = current = stranger = undefined;
  };
  /** Places words before so many figures of their own row; returns whether they are (part of) a label. */
  const placeWords = (piece: Piece, beforeFigures: boolean, ofRow: number): boolean => {
    if (isPageNumber(piece.text)) {
      pageNumbers.push(piece);
      return false;
    }
    let placed = false;
    for (const placement of reader.place(piece, beforeFigures)) {
      if (placement.kind === 'foreign') {
        foreign.push(piece);
        // A row that the form does not have: its figures are not those of the row before it.
        if (beforeFigures && (isFull() || (ofRow > 1 && current !== undefined))) {
          row = current = undefined;
          stranger = piece;
        }
        continue;
      }
      placed = true;
      const named = reader.rowOf(placement.label);
      if (placement.kind === 'continuation' && (named === undefined || runs.some((each) => each.row === named)))
        continue;
      row = named;
      current = stranger = undefined;
    }
    return placed;
  };

  items.forEach((item, index) => {
    if (item.kind === 'blank') {
      const open = run();
      open.loose = true;
      open.slots.push({ piece: { text: '', range: item.range }, blank: true, column: undefined });
      return;
    }
    if (item.kind === 'line') {
      if (isPageNumber(item.piece.text)) {
        pageNumbers.push(item.piece);
        return;
      }
      const { words, figures } = takeApart(item.piece, book);
      const leads = figures.length > 0 || figuresFollow(items[index + 1]);
      if (words !== undefined) placeWords(words, leads, figures.length);
      if (figures.length === 0) return;
      if (words === undefined && figures.length > 1) beginUnlabelled();
      const open = run();
      open.loose = true;
      countLine(open, figures.length);
      open.slots.push(...slotsOf(figures, item.piece, undefined));
      return;
    }
    const parts = item.cells.map((cell) =>
      cell.text === '' ? { words: undefined, figures: [] } : takeApart(cell, book),
    );
    const count = parts.reduce((sum, { figures }) => sum + figures.length, 0);
    const holds = count > 0;
    let labelEnd = -1;
    const before = reader.count();
    parts.forEach(({ words }, column) => {
      if (words !== undefined && placeWords(words, holds, count)) labelEnd = column;
    });
    const named = reader.labels(before);
    const isHeader = !holds && headers.read(item.cells, named);
    const hasWords = parts.some(({ words }) => words !== undefined);
    if (isHeader || (hasWords && !holds && (row === undefined || named.length === 0))) return;
    if (!hasWords && !holds && row !== undefined && runs.some((each) => each.row === row)) return;
    if (!hasWords && holds) beginUnlabelled();
    const open = run();
    countLine(open, count);
    if (item.gapless === true) open.loose = true;
    else open.places.push({ width: item.cells.length, labelEnd, header: headers.last() });
    const behind = item.cells.filter(({ covered }, column) => covered === undefined && column > labelEnd);
    const isWhole =
      behind.filter(({ isCell }) => isCell === true).length >= (open.row?.cells.length ?? mostFigures(book.table));
    const isBordered =
      isWhole || (behind.some(({ isCell }) => isCell === true) && !mayPart(book.table, open.row, behind));
    item.cells.forEach((cell, column) => {
      const part = parts[column];
      if (part === undefined) return;
      if (isBordered && part.words === undefined && part.figures.length > 1 && column > labelEnd) {
        open.slots.push({ piece: cell, blank: false, column });
        return;
      }
      if (column < labelEnd) {
        foreign.push(...part.figures);
        return;
      }
      if (part.figures.length > 0) {
        open.slots.push(...slotsOf(part.figures, cell, column, item.grid === undefined || isWhole));
      } else if (cell.text === '' && column > labelEnd) {
        open.slots.push({ piece: cell, blank: true, column });
      }
    });
  });

  const labels = reader.labels();
  const isGlued = (after: number, [first]: readonly Slot[]): boolean =>
    first !== undefined && labels[after - 1]?.pieces.at(-1)?.range.end === first.piece.range.start;
  return {
    labels,
    runs: runs.map(({ row: named, stranger: words, slots, places, after, loose, lines, holdsSeveral, isFollowed }) => ({
      row: named,
      slots,
      after,
      place: !loose && places.length === 1 ? places[0] : undefined,
      ...(lines > 1 && holdsSeveral && { isPatchwork: true }),
      ...(isFollowed && { isFollowed }),
      ...(isGlued(after, slots) && { isGlued: true }),
      ...(words !== undefined && { stranger: words }),
    })),
    foreign,
    pageNumbers,
  };
}

/** A figure keeps what is known of its cell, if it stands alone in it. */
const slotsOf = (figures: readonly Piece[], cell: Piece, column: number | undefined, isWhole = true): readonly Slot[] =>
  figures.map((figure) => {
    const isCell = isWhole && cell.isCell === true && figures.length === 1;
    const piece = isCell ? { ...figure, isCell } : figure;
    return { piece, blank: false, column };
  });

const figuresFollow = (next: SourceItem | undefined): boolean =>
  next?.kind === 'line' && figureTokens(next.piece) !== undefined;

/** Whether the figures of cells that are too few are those of the columns: all of them in one, or adding up as a row. */
function mayPart(table: TableFormat, row: RowFormat | undefined, cells: readonly Piece[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length < 2) return true;
  const figures = filled.flatMap((cell) => figureTokens(cell) ?? [cell]);
  if (figures.length !== row?.cells.length) return false;
  return rowBalances(table, new Map(row.cells.map(({ column }, at) => [column, figures[at]?.text ?? '']))) === true;
}

/** How many figures a row of the form has at most: all of them where the form is one wide row. */
const mostFigures = ({ grid, rows }: TableFormat): number => {
  const counts = rows.map(({ cells }) => cells.length);
  return grid.labelColumns === 0 ? counts.reduce((sum, count) => sum + count, 0) : Math.max(0, ...counts);
};
