import type { CellFormat, RowFormat, TableFormat } from '../formats/reportFormat.js';
import { isBlankMark, readFigure } from '../tables/figure.js';
import { escapeCell, writePipeTable, type PipeRow } from './pipeTable.js';

/** Words that stand instead of the form's, where an author's table has its own. */
export interface TableWords {
  /** Label of a data row; undefined: the form's flat label. */
  readonly row?: (row: RowFormat) => string | undefined;
  /** Words of a header, band or sub-header cell. `nth` counts the cells of the form with these words, from 0. */
  readonly header?: (official: string, nth: number) => string | undefined;
  /** Cells beyond the row's last figure: kept behind it, for a rule to report. */
  readonly surplus?: (row: RowFormat) => readonly string[];
}

/** First cell of a header row that has no words in the form. */
export const LABEL_HEADER = '项目';

/**
 * Writes an official table in the dialect's canonical spelling (dialect.md, Tables): bands and sub-headers where
 * the form has them, else one header row over one flat row an item. `read` gives the text of each figure cell;
 * an empty text is a blank cell.
 */
export function canonicalTable(
  table: TableFormat,
  read: (row: RowFormat, cell: CellFormat) => string,
  words: TableWords = {},
  ending = '\n',
): string {
  const header = countingHeader(words);
  const figures = (row: RowFormat): readonly string[] => [
    ...row.cells.flatMap((cell) => [escapeCell(read(row, cell)), ...merged(cell.span)]),
    ...(words.surplus?.(row) ?? []).map(escapeCell),
  ];
  const dataRow = (row: RowFormat): PipeRow => ({
    cells: [escapeCell(words.row?.(row) ?? row.flat), ...figures(row)],
  });
  const body = table.columns.length === 0 ? bandRows(table, header, dataRow) : flatRows(table, header, dataRow);
  const [first, ...rest] = body;
  const rows = first === undefined ? [] : [first, { cells: first.cells, delimiter: true }, ...rest];
  return writePipeTable({ rows, flushRight: isFigureCell }, ending);
}

type Header = (official: string) => string;

function countingHeader(words: TableWords): Header {
  const seen = new Map<string, number>();
  return (official) => {
    const nth = seen.get(official) ?? 0;
    seen.set(official, nth + 1);
    return escapeCell(words.header?.(official, nth) ?? official);
  };
}

const merged = (span: number): readonly string[] => Array.from({ length: span - 1 }, () => '<');

function flatRows(table: TableFormat, header: Header, dataRow: (row: RowFormat) => PipeRow): readonly PipeRow[] {
  const head: PipeRow = { cells: [LABEL_HEADER, ...table.columns.map(({ label }) => label)].map(header) };
  return [head, ...table.rows.map(dataRow)];
}

function bandRows(table: TableFormat, header: Header, dataRow: (row: RowFormat) => PipeRow): readonly PipeRow[] {
  return table.grid.rows.flatMap((gridRow): readonly PipeRow[] => {
    if (gridRow.kind === 'data') {
      const key = gridRow.cells.find((cell) => cell.kind === 'figure')?.row;
      const row = table.rows.find((candidate) => candidate.key === key);
      return row === undefined ? [] : [dataRow(row)];
    }
    const labels = gridRow.cells.flatMap((cell) =>
      cell.kind === 'label' ? [header(cell.text), ...merged(cell.colspan)] : [],
    );
    return [{ cells: labels }];
  });
}

/** Figures are set flush right, as the eye adds them up. */
export const isFigureCell = (text: string): boolean =>
  text === '=' || isBlankMark(text) || readFigure(text).kind === 'figure';
