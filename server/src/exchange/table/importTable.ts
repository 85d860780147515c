import { canonicalTable } from '../../core/edit/canonicalTable.js';
import type { GridRow, RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import { alignTable } from './alignTable.js';
import { fillRows } from './fillRows.js';
import type { NoteDraft } from '../notes/noteDraft.js';
import { placeUnlabelled } from './placeUnlabelled.js';
import { readColumns } from './readColumns.js';
import { wholeRange, type SourceItem } from '../source/sourceItem.js';
import { figureNotes } from './figureNotes.js';
import { labelNotes } from './labelNotes.js';
import type { LabelBook } from '../labels/labelBook.js';
import { formWords, labelWords, type LabelWords } from './labelWords.js';
import { readsBack } from './readsBack.js';
import { spreadRuns } from './spreadRuns.js';

export interface ImportedTable {
  readonly text: string;
  readonly notes: readonly NoteDraft[];
}

/** Turns the items of one statutory table into its canonical spelling. */
export function importTable(items: readonly SourceItem[], book: LabelBook): ImportedTable {
  const read = alignTable(items, book);
  const byColumns = readColumns(book.table, read);
  const aligned = { ...read, runs: byColumns ?? placeUnlabelled(book.table, spreadRuns(book.table, read.runs)) };
  const filled = fillRows(book.table, aligned);
  const own = labelWords(book.table, aligned.labels, book);
  const rows = new Map(filled.map((row) => [row.format.key, row]));
  const written = onlyRows(book.table, rows, new Set(aligned.labels.map(({ hit }) => hit.official)));
  const write = (words: LabelWords): string =>
    canonicalTable(
      written,
      (row, { column }) => oneLine(rows.get(row.key)?.cells.find(({ format }) => format.column === column)?.text ?? ''),
      { ...words, surplus: (row) => rows.get(row.key)?.surplus.map((piece) => oneLine(piece.text)) ?? [] },
    );
  // The author's words stay as far as a reader of the report knows the rows by them.
  const isPlain = aligned.labels.every(({ hit }) => hit.match === 'exact');
  const words = isPlain || readsBack(write(own), book.table, filled) ? own : formWords;
  const text = write(words);
  const range = wholeRange(items);
  const order: NoteDraft = { kind: 'repaired', text: 'columnOrder', parameters: {}, table: book.table.key, range };
  return {
    text,
    notes: [
      ...(byColumns === undefined ? [] : [{ ...order, text: 'columnWise' } as const]),
      ...(filled.some(({ isReordered }) => isReordered) ? [order] : []),
      ...labelNotes(written, aligned, words),
      ...figureNotes(book.table, aligned.runs, filled, range),
    ],
  };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** The form without the rows that the source does not have, nor bands that stand neither there nor over a row. */
function onlyRows(table: TableFormat, rows: ReadonlyMap<string, unknown>, placed: ReadonlySet<string>): TableFormat {
  const isPresent = ({ cells }: GridRow): boolean => cells.some((cell) => cell.kind === 'figure' && rows.has(cell.row));
  const isPlaced = ({ kind, cells }: GridRow): boolean =>
    kind === 'band' && cells.some((cell) => cell.kind === 'label' && placed.has(cell.text));
  const grid = underBands(table.grid.rows).flatMap((part) =>
    part.some((gridRow) => isPresent(gridRow) || isPlaced(gridRow))
      ? part.filter((gridRow) => gridRow.kind !== 'data' || isPresent(gridRow))
      : [],
  );
  const present = table.rows.filter(({ key }: RowFormat) => rows.has(key));
  return { ...table, rows: present, grid: { ...table.grid, rows: grid } };
}

/** The rows of the form, cut before each band. */
function underBands(gridRows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const parts: GridRow[][] = [];
  for (const gridRow of gridRows) {
    const last = parts.at(-1);
    if (gridRow.kind === 'band' || last === undefined) parts.push([gridRow]);
    else last.push(gridRow);
  }
  return parts;
}
