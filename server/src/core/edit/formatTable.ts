import type { TableBlock } from '../model/blocks.js';
import type { ReportTable } from '../model/table.js';
import { parseReport } from '../parse/parseReport.js';
import { readPipeRow } from '../parse/tableRows.js';
import { canonicalTable, isFigureCell } from './canonicalTable.js';
import { escapeCell, readAlignment, writePipeTable, type PipeRow } from './pipeTable.js';
import { readForRewriting } from './tableReading.js';

/**
 * The canonical spelling of an official table. Undefined if the reading is not certain: a row or a cell is missing
 * or surplus, or a word has no place in the form. `raw`: its present spelling, which needs no second look.
 */
export function formatTable(table: ReportTable, ending = '\n', raw?: string): string | undefined {
  const reading = readForRewriting(table);
  if (reading === undefined) return undefined;
  const written = canonicalTable(table.format, (row, cell) => reading.figure(row, cell.column), reading.words, ending);
  return written === raw || saysTheSame(written, table) ? written : undefined;
}

/** Whether a table read again from `written` has the same figures in the same cells. */
export function saysTheSame(written: string, table: ReportTable): boolean {
  const again = parseReport(`---\nformat: "${table.version.id}"\n---\n\n${written}\n`).tables;
  const [only] = again;
  return again.length === 1 && only?.format.key === table.format.key && figures(only) === figures(table);
}

/** All figures of a table by row and column, as text to compare. */
export const figures = ({ format, rows }: ReportTable): string =>
  JSON.stringify([
    format.key,
    rows.map((row) => [row.format.key, row.cells.map(({ source }) => escapeCell(source?.text ?? ''))]),
  ]);

/**
 * The same cells in the same rows, set one below the other. Undefined if the rows would be read otherwise
 * afterwards. `official`: figures are set flush right, as in the canonical spelling.
 */
export function alignPipeTable(block: TableBlock, official = false, ending = '\n'): string | undefined {
  // A drawn line between rows has no cells; pieces that were put together keep the first delimiter row.
  const rows = block.rows
    .filter(
      ({ cells, delimiter }, index) =>
        !delimiter ||
        (cells.length > 0 &&
          (!official || block.rows.findIndex((row) => row.delimiter && row.cells.length > 0) === index)),
    )
    .map(({ cells, delimiter }) => ({ cells: cells.map(({ text }) => escapeCell(text)), delimiter }));
  const [first] = rows;
  if (first === undefined) return undefined;
  const complete: readonly PipeRow[] = rows.some(({ delimiter }) => delimiter)
    ? rows
    : [first, { cells: first.cells, delimiter: true }, ...rows.slice(1)];
  const delimiter = rows.find((row) => row.delimiter);
  const written = writePipeTable(
    {
      rows: complete,
      alignments: delimiter?.cells.map((cell) => readAlignment(cell.replaceAll('\\', ''))) ?? [],
      ...(official ? { flushRight: isFigureCell } : {}),
    },
    ending,
  );
  const again = written.split(ending).map((line) => readPipeRow(line, 0));
  const unchanged =
    again.length === complete.length &&
    again.every(({ cells, delimiter: isDelimiter }, index) => {
      const row = complete[index];
      if (row === undefined || isDelimiter !== (row.delimiter ?? false)) return false;
      return (
        isDelimiter ||
        sameTexts(
          cells.map(({ text }) => text),
          row.cells,
        )
      );
    });
  return unchanged ? written : undefined;
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);
