import type { ReportFormat, RowFormat, TableFormat } from '../formats/reportFormat.js';
import { indexTitles, type SectionTitles } from '../formats/sectionTitles.js';
import type { SourceRow, TableBlock } from '../model/blocks.js';
import type { ReportTable, TableLabel, TableRow } from '../model/table.js';
import { normaliseLabel } from '../text/normalise.js';
import { alignCells, type HeaderPlace } from './alignCells.js';
import { bareBlock } from './bareCell.js';
import { indexLabels, type LabelHit, type LabelIndex } from './labels.js';
import {
  isMergeMark,
  readRowLabels,
  sortWords,
  type MatchedCell,
  type RowReading,
  type WordedRow,
} from './rowLabels.js';

/** The titles of a format's sections and the labels of its tables, ready for recognition. */
export interface FormatIndex {
  readonly format: ReportFormat;
  readonly titles: SectionTitles;
  readonly tables: readonly LabelIndex[];
}

export const indexFormat = (format: ReportFormat): FormatIndex => ({
  format,
  titles: indexTitles(format),
  tables: format.tables.map(indexLabels),
});

interface Reading {
  readonly table: ReportTable;
  readonly score: number;
}

/**
 * Tells which statutory table a block is, by its labels and not by its place, and gives each figure its cell.
 * `formats` in order of preference: of two that fit equally well the first wins. Undefined: none of them. The table's
 * block has the bare words of its cells.
 */
export function recognise(written: TableBlock, formats: readonly FormatIndex[]): ReportTable | undefined {
  const block = bareBlock(written);
  const rows = block.rows.flatMap((row) => (row.delimiter ? [] : [sortWords(row)]));
  let best: Reading | undefined;
  for (const { format, tables } of formats) {
    for (const labels of tables) {
      const reading = readAs(block, rows, labels, format);
      if (reading !== undefined && isWhole(reading.table)) return reading.table;
      if (reading !== undefined && (best === undefined || reading.score > best.score)) best = reading;
    }
  }
  return best?.table;
}

/** Every row of the form is there and nothing else: no other form can fit better. */
const isWhole = ({ format, rows, foreign, labels }: ReportTable): boolean =>
  rows.length === format.rows.length && foreign.length === 0 && labels.every(({ match }) => match !== 'similar');

/** Rows a block must share with a form before it is taken for it. */
const leastRows = (table: TableFormat): number => Math.min(2, table.rows.length);

function readAs(
  block: TableBlock,
  worded: readonly WordedRow[],
  labels: LabelIndex,
  version: ReportFormat,
): Reading | undefined {
  const readings = worded.map((row) => ({ row: row.row, reading: readRowLabels(row, labels) }));
  const rough = readings.filter(({ reading }) => reading.kind === 'data').length;
  const headerHits = readings.reduce(
    (sum, { reading }) => sum + (reading.kind === 'header' ? reading.hits.length : 0),
    0,
  );
  const wide = wideSlots(labels.table);
  // A header row tells a table as well as rows do.
  const enough = headerHits >= 4 ? 1 : leastRows(labels.table);
  if (rough < enough && !(wide !== undefined && headerHits >= 4)) return undefined;

  const header = headerPlace(readings, labels.table);
  const rows = new Map<string, TableRow>();
  const foreign: SourceRow[] = [];
  const found: TableLabel[] = [];
  let group: string | undefined;
  let wideRow = false;

  for (let index = 0; index < readings.length; index++) {
    const entry = readings[index];
    if (entry === undefined) continue;
    const { row, reading } = entry;
    if (reading.kind === 'header') {
      for (const { cell, hit } of reading.hits) found.push({ cell, official: hit.official, match: hit.match });
      found.push(...guessHeader(row, reading.hits, labels));
      continue;
    }
    if (reading.kind === 'bare') {
      if (wide !== undefined && !wideRow && rows.size === 0 && headerHits > 0) {
        wideRow = true;
        for (const each of readWideRow(row, wide)) rows.set(each.format.key, each);
      } else if (row.cells.some(({ text }) => text !== '' && !isMergeMark(text))) foreign.push(row);
      continue;
    }
    const joined = joinSplit(reading, readings[index + 1]?.reading, labels);
    const match = joined?.match ?? matchRow(reading, labels, group, rows);
    if (match === undefined) {
      foreign.push(row);
      continue;
    }
    if (joined !== undefined) index++;
    if (rows.has(match.format.key)) {
      foreign.push(row);
      continue;
    }
    group = match.format.groups.at(-1);
    found.push(...match.labels);
    rows.set(match.format.key, {
      format: match.format,
      source: row,
      ...alignCells(row, match.figuresFrom, match.format, header),
    });
  }
  if (rows.size < enough) return undefined;
  const ordered = labels.table.rows.flatMap((format) => rows.get(format.key) ?? []);
  const layout = wideRow || header !== undefined ? 'wide' : 'canonical';
  return {
    table: { block, format: labels.table, version, layout, rows: ordered, foreign, labels: found },
    score: rows.size + headerHits / 4 - foreign.length / 2,
  };
}

interface RowMatch {
  readonly format: RowFormat;
  readonly labels: readonly TableLabel[];
  readonly figuresFrom: number;
}

type WordsOrData = Extract<RowReading, { kind: 'data' | 'words' }>;

function matchRow(
  reading: WordsOrData,
  labels: LabelIndex,
  group: string | undefined,
  taken: ReadonlyMap<string, TableRow>,
): RowMatch | undefined {
  if (reading.kind === 'words') return guessRow(reading, labels, taken);
  const format = pick(reading.rows, group, taken);
  if (format === undefined) return undefined;
  return { format, labels: reading.labels.map(toLabel), figuresFrom: reading.figuresFrom };
}

/** A row whose label was altered: the form's nearest row, if the words are alike enough and it is not there yet. */
function guessRow(
  { words, figuresFrom }: Extract<RowReading, { kind: 'words' }>,
  labels: LabelIndex,
  taken: ReadonlyMap<string, TableRow>,
): RowMatch | undefined {
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const hit = labels.guess(words.map(({ text }) => text).join('')) ?? labels.guess(last.text);
  const format = hit?.kind === 'row' ? hit.rows.find(({ key }) => !taken.has(key)) : undefined;
  if (hit === undefined || format === undefined) return undefined;
  return { format, labels: [{ cell: last, official: hit.official, match: 'similar' }], figuresFrom };
}

/** Of rows with the same words, the one in the group at hand, else the first that is not there yet. */
function pick(
  rows: readonly RowFormat[],
  group: string | undefined,
  taken: ReadonlyMap<string, TableRow>,
): RowFormat | undefined {
  const free = rows.filter(({ key }) => !taken.has(key));
  return free.find(({ groups }) => groups.at(-1) === group) ?? free[0] ?? rows[0];
}

const toLabel = ({ cell, hit }: MatchedCell): TableLabel => ({ cell, official: hit.official, match: hit.match });

/** A label that a page break split: its rest stands alone in the next row. */
function joinSplit(
  reading: WordsOrData,
  next: RowReading | undefined,
  labels: LabelIndex,
): { readonly match: RowMatch } | undefined {
  if (reading.kind !== 'words' || next?.kind !== 'words') return undefined;
  const hit = labels.find([...reading.words, ...next.words].map(({ text }) => text).join(''));
  const format = hit?.kind === 'row' ? hit.rows[0] : undefined;
  return format === undefined ? undefined : { match: { format, labels: [], figuresFrom: reading.figuresFrom } };
}

function guessHeader(row: SourceRow, hits: readonly MatchedCell[], labels: LabelIndex): readonly TableLabel[] {
  return row.cells.flatMap((cell) => {
    if (cell.text === '' || isMergeMark(cell.text) || hits.some((hit) => hit.cell === cell)) return [];
    const hit: LabelHit | undefined = labels.guess(cell.text);
    return hit === undefined || hit.kind === 'row' ? [] : [{ cell, official: hit.official, match: hit.match }];
  });
}

/** The figure slots of a form whose data row has no label, as the 15 columns of reviewAndLitigation. */
function wideSlots(table: TableFormat): readonly RowFormat[] | undefined {
  if (table.grid.labelColumns > 0) return undefined;
  const row = table.grid.rows.find(({ kind }) => kind === 'data');
  const keys = [...new Set(row?.cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.row] : [])) ?? [])];
  return keys.flatMap((key) => table.rows.find((format) => format.key === key) ?? []);
}

function readWideRow(row: SourceRow, formats: readonly RowFormat[]): readonly TableRow[] {
  const total = formats.reduce((sum, { cells }) => sum + cells.length, 0);
  const joined: RowFormat = {
    ...(formats[0] ?? { key: '', label: '', flat: '', aliases: [], groups: [] }),
    cells: formats.flatMap(({ cells }) => cells),
  };
  const aligned = alignCells(row, 0, joined, undefined);
  let at = 0;
  return formats.map((format, index) => {
    const cells = aligned.cells.slice(at, at + format.cells.length);
    const present = Math.max(0, Math.min(format.cells.length, aligned.present - at));
    at += format.cells.length;
    const last = index === formats.length - 1 && at === total;
    return { format, source: row, cells, surplus: last ? aligned.surplus : [], present };
  });
}

/** Where the first figure column of the wide form's header stands, if the labels have more than one column. */
function headerPlace(
  readings: readonly { readonly row: SourceRow; readonly reading: RowReading }[],
  table: TableFormat,
): HeaderPlace | undefined {
  const [first, second] = table.columns;
  if (first === undefined || second === undefined || table.grid.labelColumns === 0) return undefined;
  const place = (label: string): { row: SourceRow; index: number } | undefined => {
    for (const { row, reading } of readings) {
      if (reading.kind !== 'header') continue;
      const index = row.cells.findIndex(({ text }) => normaliseLabel(text) === normaliseLabel(label));
      if (index >= 0) return { row, index };
    }
    return undefined;
  };
  const top = place(first.label);
  const next = place(second.label);
  // In the flat dialect row both stand side by side in one header row.
  if (top === undefined || next === undefined || top.row === next.row) return undefined;
  return { width: top.row.cells.length, first: top.index };
}
