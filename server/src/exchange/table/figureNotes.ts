import type { RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import type { Range } from '../../core/text/range.js';
import type { FigureRun } from './alignTable.js';
import type { FilledCell, FilledRow } from './fillRows.js';
import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import type { NoteText } from '../notes/noteTexts.js';
import type { Piece } from '../source/sourceItem.js';

/** A note for every figure that is no plain copy, every blank, and every figure of the source that is not there. */
export function figureNotes(
  table: TableFormat,
  runs: readonly FigureRun[],
  filled: readonly FilledRow[],
  whole: Range,
): readonly NoteDraft[] {
  const used = new Set(filled.map(({ run }) => run));
  const present = new Set(filled.map(({ format }) => format.key));
  const isTorn = runs.some((run) => run.row === undefined && !used.has(run) && figuresOf(run).length > 0);
  return [
    ...filled.flatMap((row) => rowNotes(table, row, { columns: wideSize(filled, row), whole, isTorn })),
    ...table.rows.filter(({ key }) => !present.has(key)).map((row) => absent(table, row, whole)),
    ...runs.filter((run) => !used.has(run)).flatMap((run) => unused(table, run)),
  ];
}

const figuresOf = (run: FigureRun): readonly Piece[] => run.slots.flatMap(({ blank, piece }) => (blank ? [] : [piece]));

/** How many cells the row's run had to fill: more than its own in the wide form. */
const wideSize = (filled: readonly FilledRow[], { run }: FilledRow): number =>
  filled.filter((row) => row.run === run).reduce((sum, { cells }) => sum + cells.length, 0);

interface TableContext {
  readonly columns: number;
  readonly whole: Range;
  /** Figures of the table lost their labels: what stands behind a label need not be its row's. */
  readonly isTorn: boolean;
}

function rowNotes(table: TableFormat, row: FilledRow, { columns, whole, isTorn }: TableContext): readonly NoteDraft[] {
  const { format, cells, run, surplus, dropped } = row;
  const keys = { table: table.key, row: format.key };
  const figures = figuresOf(run);
  const range = spanOf(run.slots.map(({ piece }) => piece)) ?? whole;
  if (cells.every(({ by }) => by === 'blank')) {
    return [{ kind: 'open', text: 'rowBlank', parameters: { row: format.flat }, ...keys, range }];
  }
  const words = figures.map(({ text }) => text).join(' ');
  const ofCells = cells.flatMap((cell) =>
    cellNote(cell, row, { words, columns, count: figures.length, range, table: table.key }),
  );
  const doubt = doubtOf(row, isTorn);
  return [
    ...(doubt === undefined
      ? []
      : [noteOnWords('guessed', doubt, words, range, { ...keys, parameters: { row: format.flat } })]),
    ...ofCells,
    ...surplus.map((piece) =>
      noteOnWords('guessed', 'surplusKept', piece.text, piece.range, {
        ...keys,
        parameters: { row: format.flat, count: figures.length, columns },
      }),
    ),
    ...dropped.map((piece) =>
      noteOnWords('dropped', 'surplusDropped', piece.text, piece.range, { ...keys, parameters: { row: format.flat } }),
    ),
  ];
}

function doubtOf({ run, isShifted }: FilledRow, isTorn: boolean): NoteText | undefined {
  if (run.inferred === true) return 'rowInferred';
  if (isShifted) return 'rowShifted';
  return isTorn && run.place === undefined && !addsUp(run) ? 'rowAmongLost' : undefined;
}

/** The last figure is the sum of the others, and not by being all 0. */
function addsUp(run: FigureRun): boolean {
  const figures = figuresOf(run).map(({ text }) => Number(text));
  const last = figures.at(-1) ?? Number.NaN;
  return last > 0 && figures.length > 2 && figures.slice(0, -1).reduce((sum, each) => sum + each, 0) === last;
}

interface RowContext {
  readonly table: string;
  readonly words: string;
  readonly columns: number;
  readonly count: number;
  readonly range: Range;
}

function cellNote(
  { format, text, by, range: place, mark = '' }: FilledCell,
  { format: row }: FilledRow,
  context: RowContext,
): readonly NoteDraft[] {
  const { words, columns, count, range, table } = context;
  const keys = { table, row: row.key, column: format.column };
  const names = { row: row.flat, column: format.label };
  switch (by) {
    case 'copy':
      return [];
    case 'blank':
      return [{ kind: 'open', text: 'cellBlank', parameters: names, ...keys, range: place ?? range }];
    case 'repaired':
      return [
        noteOnWords('repaired', 'cellRepaired', words, range, {
          ...keys,
          parameters: { ...names, columns, value: text },
        }),
      ];
    case 'digit':
      return [noteOnWords('guessed', 'cellByDigit', words, range, { ...keys, parameters: { ...names, value: text } })];
    case 'guessed':
      return [
        noteOnWords('guessed', 'cellGuessed', words, range, {
          ...keys,
          parameters: { ...names, columns, count, value: text },
        }),
      ];
    case 'marked':
      return [
        noteOnWords('guessed', 'cellMarked', mark, place ?? range, { ...keys, parameters: { ...names, value: text } }),
      ];
    case 'several':
      return [noteOnWords('guessed', 'cellSeveral', text, place ?? range, { ...keys, parameters: names })];
    case 'joined':
      return [noteOnWords('repaired', 'cellJoined', text, place ?? range, { ...keys, parameters: names })];
    case 'open':
      return [noteOnWords('open', 'cellOpen', words, range, { ...keys, parameters: { ...names, columns } })];
  }
}

const absent = (table: TableFormat, row: RowFormat, range: Range): NoteDraft => ({
  kind: 'open',
  text: 'rowAbsent',
  parameters: { row: row.flat },
  table: table.key,
  row: row.key,
  range,
});

function unused(table: TableFormat, run: FigureRun): readonly NoteDraft[] {
  const figures = figuresOf(run);
  const range = spanOf(figures);
  if (range === undefined) return [];
  const words = figures.map(({ text }) => text).join(' ');
  if (run.stranger !== undefined) {
    const { text, range: label } = run.stranger;
    const whole = { start: label.start, end: range.end };
    return [
      noteOnWords('dropped', 'foreignRow', `${text} ${words}`, whole, {
        table: table.key,
        parameters: { label: text },
      }),
    ];
  }
  if (run.row === undefined) return [noteOnWords('dropped', 'unlabelled', words, range, { table: table.key })];
  return [
    noteOnWords('dropped', 'repeatedRow', words, range, {
      table: table.key,
      row: run.row.key,
      parameters: { row: run.row.flat },
    }),
  ];
}

function spanOf(pieces: readonly Piece[]): Range | undefined {
  const [first] = pieces;
  if (first === undefined) return undefined;
  return { start: first.range.start, end: pieces.at(-1)?.range.end ?? first.range.end };
}
