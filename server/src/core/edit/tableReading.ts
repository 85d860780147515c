import type { RowFormat } from '../formats/reportFormat.js';
import type { SourceCell } from '../model/blocks.js';
import type { ReportTable, TableLabel, TableRow } from '../model/table.js';
import { isOneBlock } from '../tables/isOneBlock.js';
import { isMergeMark } from '../tables/rowLabels.js';
import { normaliseLabel } from '../text/normalise.js';
import { LABEL_HEADER, type TableWords } from './canonicalTable.js';

/** A table whose every word and figure has its place in the form, so that it can be written anew and lose nothing. */
export interface TableReading {
  readonly figure: (row: RowFormat, column: string) => string;
  /** The author's own words of a row, without its groups; undefined: the form's. */
  readonly leaf: (row: RowFormat) => string | undefined;
  readonly words: TableWords;
}

/**
 * Reads a table for rewriting. Undefined if a row or cell is missing or surplus, or if any word of the source has
 * no place in the form: such a table is the author's to put right.
 */
export function readForRewriting(table: ReportTable): TableReading | undefined {
  const { format, rows, foreign, labels } = table;
  if (rows.length !== format.rows.length || foreign.length > 0 || !isOneBlock(table)) return undefined;
  if (rows.some((row) => row.surplus.length > 0 || row.present < row.format.cells.length)) return undefined;
  const placed = new Set<SourceCell>(labels.map(({ cell }) => cell));
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    if (cell.source !== undefined) placed.add(cell.source);
  }
  const loose = (cell: SourceCell): boolean => cell.text !== '' && !isMergeMark(cell.text) && !placed.has(cell);
  if (table.block.rows.some(({ delimiter, cells }) => !delimiter && cells.some(loose))) return undefined;

  const rowWords = new Map<string, RowWords>();
  const rowLabels = new Set<TableLabel>();
  for (const row of rows) {
    const own = labels.filter(({ cell }) => row.source.cells.includes(cell));
    for (const label of own) rowLabels.add(label);
    const words = readRowWords(row, own);
    if (words === undefined) return undefined;
    rowWords.set(row.format.key, words);
  }
  const header = readHeaderWords(
    table,
    labels.filter((label) => !rowLabels.has(label)),
  );
  if (header === undefined) return undefined;
  const texts = new Map(rows.map((row) => [row.format.key, figuresOf(row)]));
  return {
    figure: (row, column) => texts.get(row.key)?.get(column) ?? '',
    leaf: (row) => rowWords.get(row.key)?.leaf,
    words: { row: (row) => rowWords.get(row.key)?.flat, header },
  };
}

const figuresOf = ({ cells }: TableRow): ReadonlyMap<string, string> =>
  new Map(cells.map((cell) => [cell.format.column, cell.source?.text ?? '']));

interface RowWords {
  readonly flat: string | undefined;
  readonly leaf: string | undefined;
}

const FORM: RowWords = { flat: undefined, leaf: undefined };

/** The author's label of a row; the form's own words where they are the same but for their spelling. */
function readRowWords({ format }: TableRow, labels: readonly TableLabel[]): RowWords | undefined {
  const changed = labels.filter(({ match }) => match !== 'exact');
  const [label] = changed;
  if (label === undefined) return FORM;
  const { text } = label.cell;
  if (changed.length > 1 || label !== labels.at(-1)) return undefined;
  if (label.official === format.label) return { leaf: text, flat: format.flat.replace(format.label, () => text) };
  if (label.official !== format.flat) return undefined;
  const alias = format.aliases.find(
    (words) => normaliseLabel(format.flat.replace(format.label, () => words)) === normaliseLabel(text),
  );
  return { flat: text, leaf: alias };
}

type HeaderWords = NonNullable<TableWords['header']>;

/** The author's words above the figures; undefined if some would get lost. */
function readHeaderWords(table: ReportTable, labels: readonly TableLabel[]): HeaderWords | undefined {
  const written = new Map<string, string[]>();
  for (const { cell, official, match } of labels) {
    const texts = written.get(official) ?? [];
    texts.push(match === 'exact' ? official : cell.text);
    written.set(official, texts);
  }
  const places = countPlaces(table);
  for (const [official, texts] of written) {
    if (texts.every((text) => text === official)) continue;
    const uniform = texts.every((text) => text === texts[0]);
    if (!places.has(official) || (!uniform && texts.length !== places.get(official))) return undefined;
  }
  return (official, nth) => {
    const texts = written.get(official);
    return texts?.[nth] ?? texts?.[0];
  };
}

/** How often the canonical spelling has a header cell with these words. */
function countPlaces({ format }: ReportTable): ReadonlyMap<string, number> {
  const words =
    format.columns.length > 0
      ? [LABEL_HEADER, ...format.columns.map(({ label }) => label)]
      : format.grid.rows.flatMap(({ kind, cells }) =>
          kind === 'data' ? [] : cells.flatMap((cell) => (cell.kind === 'label' ? [cell.text] : [])),
        );
  const places = new Map<string, number>();
  for (const word of words) places.set(word, (places.get(word) ?? 0) + 1);
  return places;
}
