/** A cell that reaches over several rows, by their numbers in the table. */
export interface RowGroup {
  readonly cell: HTMLTableCellElement;
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

interface Placed extends RowGroup {
  readonly columns: number;
}

/** The merged cells of a table, and where they stand. */
export const rowGroups = (table: HTMLTableElement): readonly RowGroup[] =>
  placeCells(table).filter(({ from, to }) => to - from > 1);

/** The first cell of a row that begins right of a column. */
export function cellRightOf(table: HTMLTableElement, row: number, column: number): HTMLTableCellElement | undefined {
  return placeCells(table).find((placed) => placed.from === row && placed.column > column)?.cell;
}

/** Cells take the first free places of their row, as the browser puts them. */
function placeCells(table: HTMLTableElement): readonly Placed[] {
  const placed: Placed[] = [];
  const rows = [...table.rows];
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, from) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken[from]?.has(column) === true) column++;
      const to = Math.min(from + Math.max(1, cell.rowSpan), rows.length);
      const columns = Math.max(1, cell.colSpan);
      for (let at = from; at < to; at++) for (let over = 0; over < columns; over++) taken[at]?.add(column + over);
      placed.push({ cell, from, to, column, columns });
      column += columns;
    }
  });
  return placed;
}
