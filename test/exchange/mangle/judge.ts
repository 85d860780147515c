import { reportData, type DataFigure } from '../../../server/src/core/data/reportData.js';
import { builtInFormats } from '../../../server/src/core/formats/index.js';
import { parseReport } from '../../../server/src/core/parse/parseReport.js';
import { importFile } from '../../../server/src/exchange/importFile.js';
import type { ImportNote } from '../../../server/src/exchange/notes/importNote.js';
import type { Mangled, Truth } from './shape.js';

/**
 * What became of a figure: `exact`; `open`: blank, with a note; `doubtful`: another one, marked as a guess;
 * `wrong`: another one or none, and nothing says so.
 */
export type Fate = 'exact' | 'open' | 'doubtful' | 'wrong';

export interface Judged {
  readonly cell: string;
  readonly fate: Fate;
  readonly is: DataFigure;
  readonly was: DataFigure;
}

/** Imports a mangled report and compares every figure, those that should not be there too. */
export async function judge({ name, bytes }: Mangled, truth: Truth): Promise<readonly Judged[]> {
  const imported = await importFile(name, bytes);
  if (!imported.ok) throw new Error(imported.message.text.en);
  const { tables } = reportData(parseReport(imported.text));
  const keys = [...new Set([...Object.keys(truth), ...Object.keys(tables)])];
  return keys.flatMap((table) => {
    const [is, was] = [tables[table] ?? {}, truth[table] ?? {}];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((row) =>
      Array.from({ length: Math.max(is[row]?.length ?? 0, was[row]?.length ?? 0) }, (_, index): Judged => {
        const [now, before] = [is[row]?.[index] ?? null, was[row]?.[index] ?? null];
        const kinds = imported.notes.filter((note) => isAt(note, table, row, index)).map(({ kind }) => kind);
        return { cell: `${table}.${row}.${String(index)}`, fate: fateOf(now, before, kinds), is: now, was: before };
      }),
    );
  });
}

function fateOf(is: DataFigure, was: DataFigure, notes: readonly ImportNote['kind'][]): Fate {
  if (is === was) return 'exact';
  if (is === null) return notes.includes('open') ? 'open' : 'wrong';
  return notes.includes('guessed') ? 'doubtful' : 'wrong';
}

function isAt(note: ImportNote, table: string, row: string, index: number): boolean {
  if (note.table !== table) return false;
  if (note.row === undefined) return note.kind === 'open';
  if (note.row !== row) return false;
  return note.column === undefined || columnsAt(table, row, index).includes(note.column);
}

const columnsAt = (table: string, row: string, index: number): readonly string[] =>
  builtInFormats.flatMap(({ tables }) => {
    const cells = tables.find(({ key }) => key === table)?.rows.find(({ key }) => key === row)?.cells;
    return cells?.[index]?.column ?? [];
  });
