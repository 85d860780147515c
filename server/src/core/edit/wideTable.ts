import type { CellFormat, GridRow, RowFormat, TableFormat } from '../formats/reportFormat.js';
import type { TableWords } from './canonicalTable.js';
import { isFigureCell } from './canonicalTable.js';
import { escapeCell, writePipeTable, type PipeRow } from './pipeTable.js';

export interface WideWords {
  /** Words of a row's own label; undefined: the form's. */
  readonly leaf: (row: RowFormat) => string | undefined;
  readonly header: NonNullable<TableWords['header']>;
}

/**
 * Writes an official table as the form prints it, every header row and label column of it. Of a merged cell the first
 * square holds the text, the others of its first row `<`, those below `^`.
 */
export function wideTable(
  table: TableFormat,
  read: (row: RowFormat, cell: CellFormat) => string,
  words: WideWords,
  ending = '\n',
): string {
  const squares: string[][] = table.grid.rows.map(() => []);
  const seen = new Map<string, number>();
  const headerWords = (official: string): string => {
    const nth = seen.get(official) ?? 0;
    seen.set(official, nth + 1);
    return words.header(official, nth) ?? official;
  };
  table.grid.rows.forEach((gridRow, rowIndex) => {
    const dataRow = rowOf(gridRow, table);
    let column = 0;
    gridRow.cells.forEach((cell, index) => {
      while (squares[rowIndex]?.[column] !== undefined) column++;
      const isLeaf = gridRow.cells[index + 1]?.kind !== 'label';
      const own = dataRow === undefined ? undefined : isLeaf ? words.leaf(dataRow) : undefined;
      const text =
        cell.kind === 'label'
          ? (own ?? (gridRow.kind === 'data' ? cell.text : headerWords(cell.text)))
          : readFigure(table, cell.row, cell.column, read);
      merge(squares, rowIndex, column, cell.kind === 'label' ? cell.rowspan : 1, cell.colspan, escapeCell(text));
      column += cell.colspan;
    });
  });
  const lines: readonly PipeRow[] = squares.map((cells) => ({ cells }));
  const [first, ...rest] = lines;
  if (first === undefined) return '';
  return writePipeTable(
    { rows: [first, { cells: first.cells, delimiter: true }, ...rest], flushRight: isFigureCell },
    ending,
  );
}

function merge(squares: string[][], row: number, column: number, rowspan: number, colspan: number, text: string): void {
  for (let down = 0; down < rowspan; down++) {
    const line = squares[row + down];
    if (line === undefined) return;
    for (let right = 0; right < colspan; right++) {
      line[column + right] = down > 0 ? '^' : right > 0 ? '<' : text;
    }
  }
}

const rowOf = (gridRow: GridRow, table: TableFormat): RowFormat | undefined => {
  const key = gridRow.cells.find((cell) => cell.kind === 'figure')?.row;
  return gridRow.kind === 'data' ? table.rows.find((row) => row.key === key) : undefined;
};

function readFigure(
  table: TableFormat,
  rowKey: string,
  column: string,
  read: (row: RowFormat, cell: CellFormat) => string,
): string {
  const row = table.rows.find(({ key }) => key === rowKey);
  const cell = row?.cells.find((candidate) => candidate.column === column);
  return row === undefined || cell === undefined ? '' : read(row, cell);
}
