import type { RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import type { AlignedTable, FigureRun, Slot } from './alignTable.js';
import { filledOf } from './laidRow.js';
import { rowBalances } from './rowBalance.js';

/*
 * Pages for leafing through give a table column after column: first the labels, then under the head of each column
 * its figures from the top to the bottom.
 */

/** A head of the form and the figure cells below it, to the next head. */
interface ColumnPart {
  readonly official: string;
  readonly cells: readonly { readonly row: RowFormat; readonly column: string }[];
}

/** One column alone may be anything. */
const LEAST_PARTS = 2;

/** The figures by rows, if the source gives them by columns; undefined if it does not. */
export function readColumns(table: TableFormat, aligned: AlignedTable): readonly FigureRun[] | undefined {
  const { runs, labels } = aligned;
  if (runs.some((run) => run.row !== undefined && filledOf(run).length > 0)) return undefined;
  const parts = columnParts(table);
  const texts = new Map<string, Slot>();
  const rest: FigureRun[] = [];
  let next = 0;
  let taken = 0;
  for (const run of runs) {
    const slots = filledOf(run);
    if (slots.length === 0) continue;
    const head = labels[run.after - 1]?.hit.official;
    const at = parts.findIndex(
      ({ official, cells }, index) => index >= next && official === head && cells.length === slots.length,
    );
    const part = parts[at];
    if (part === undefined) {
      rest.push(run);
      continue;
    }
    part.cells.forEach(({ row, column }, nth) => {
      const slot = slots[nth];
      if (slot !== undefined) texts.set(`${row.key} ${column}`, slot);
    });
    next = at + 1;
    taken++;
  }
  if (taken < LEAST_PARTS) return undefined;
  const rows = table.rows.map((row) => rowRun(row, texts));
  const isSure = rows.every((run) => rowBalances(table, textsOf(run)) !== false);
  return [...rows.map((run) => (isSure ? run : { ...run, inferred: true as const })), ...rest];
}

function rowRun(row: RowFormat, found: ReadonlyMap<string, Slot>): FigureRun & { readonly row: RowFormat } {
  const end = [...found.values()].at(-1)?.piece.range.end ?? 0;
  const blank: Slot = { piece: { text: '', range: { start: end, end } }, blank: true, column: undefined };
  return {
    row,
    slots: row.cells.map(({ column }) => found.get(`${row.key} ${column}`) ?? blank),
    place: undefined,
    after: 0,
  };
}

const textsOf = ({ row, slots }: FigureRun & { readonly row: RowFormat }): ReadonlyMap<string, string> =>
  new Map(row.cells.map(({ column }, index) => [column, slots[index]?.piece.text ?? '']));

/** The heads of the form from left to right, each with its figures from the top to the bottom. */
function columnParts({ grid, rows }: TableFormat): readonly ColumnPart[] {
  const covered = new Map<number, number>();
  const heads = new Map<number, { official: string; cells: { row: RowFormat; column: string }[] }[]>();
  for (const gridRow of grid.rows) {
    let x = 0;
    const skip = (): void => {
      for (let left = covered.get(x) ?? 0; left > 0; left = covered.get(x) ?? 0) {
        covered.set(x, left - 1);
        x++;
      }
    };
    for (const cell of gridRow.cells) {
      skip();
      const ofColumn = heads.get(x) ?? [];
      heads.set(x, ofColumn);
      if (cell.kind === 'label') {
        ofColumn.push({ official: cell.text, cells: [] });
        for (let dx = 0; dx < cell.colspan; dx++) covered.set(x + dx, cell.rowspan - 1);
      } else {
        const row = rows.find(({ key }) => key === cell.row);
        if (row !== undefined) ofColumn.at(-1)?.cells.push({ row, column: cell.column });
      }
      x += cell.colspan;
    }
    skip();
  }
  return [...heads.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, parts]) => parts.filter(({ cells }) => cells.length > 0));
}
