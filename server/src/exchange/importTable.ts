import { canonicalTable } from '../core/edit/canonicalTable.js';
import type { GridRow, RowFormat, TableFormat } from '../core/formats/reportFormat.js';
import { alignTable } from './alignTable.js';
import { fillRows } from './fillRows.js';
import type { NoteDraft } from './noteDraft.js';
import type { SourceItem } from './sourceItem.js';
import { figureNotes } from './figureNotes.js';
import { labelNotes } from './labelNotes.js';
import type { LabelBook } from './labelBook.js';
import { labelWords } from './labelWords.js';

export interface ImportedTable {
  readonly text: string;
  readonly notes: readonly NoteDraft[];
}

/** Turns the items of one statutory table into its canonical spelling. */
export function importTable(items: readonly SourceItem[], book: LabelBook): ImportedTable {
  const aligned = alignTable(items, book);
  const filled = fillRows(book.table, aligned.runs);
  const words = labelWords(book.table, aligned.labels);
  const rows = new Map(filled.map((row) => [row.format.key, row]));
  const text = canonicalTable(
    onlyRows(book.table, rows),
    (row, { column }) => oneLine(rows.get(row.key)?.cells.find(({ format }) => format.column === column)?.text ?? ''),
    { ...words, surplus: (row) => rows.get(row.key)?.surplus.map((piece) => oneLine(piece.text)) ?? [] },
  );
  return { text, notes: [...labelNotes(book.table, aligned), ...figureNotes(book.table, aligned.runs, filled, items)] };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** The form without the rows that the source does not have, nor the bands that would stand over none. */
function onlyRows(table: TableFormat, rows: ReadonlyMap<string, unknown>): TableFormat {
  const grid: GridRow[] = [];
  let waiting: GridRow[] = [];
  for (const gridRow of table.grid.rows) {
    if (gridRow.kind !== 'data') {
      if (grid.at(-1)?.kind === 'data' && gridRow.kind === 'band') waiting = [];
      if (gridRow.kind === 'band') waiting = [];
      waiting.push(gridRow);
      continue;
    }
    if (!gridRow.cells.some((cell) => cell.kind === 'figure' && rows.has(cell.row))) continue;
    grid.push(...waiting, gridRow);
    waiting = [];
  }
  const present = table.rows.filter(({ key }: RowFormat) => rows.has(key));
  return { ...table, rows: present, grid: { ...table.grid, rows: grid } };
}
