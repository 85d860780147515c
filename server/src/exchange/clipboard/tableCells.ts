import type { Analysis } from '../../core/index.js';
import type { TableBlock } from '../../core/model/blocks.js';
import type { ReportTable, TableCell, TableRow } from '../../core/model/table.js';
import { cellFigure } from '../../core/tables/cellFigure.js';
import type { TableFigures } from '../../core/tables/tableFigures.js';
import { isMergeMark } from '../../core/tables/rowLabels.js';

/**
 * A table of the report as tab-separated text, which spreadsheets and Word turn into cells: a statutory table as its
 * form is printed, computed cells with their figures, any other table as it stands.
 */
export function tableCells({ report, tables }: Analysis, offset: number): string | undefined {
  const block = report.blocks.find(
    (each): each is TableBlock => each.kind === 'table' && each.range.start <= offset && offset <= each.range.end,
  );
  if (block === undefined) return undefined;
  const figures = tables.find(({ table }) => table.block === block);
  const rows = figures !== undefined && isWhole(figures.table) ? printedRows(figures) : sourceRows(block);
  return `${rows.map((cells) => cells.map(oneLine).join('\t')).join('\n')}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Nothing stands in the table that its form has no place for. */
const isWhole = ({ rows, foreign }: ReportTable): boolean =>
  foreign.length === 0 && rows.every(({ surplus }) => surplus.length === 0);

const sourceRows = ({ rows }: TableBlock): readonly (readonly string[])[] =>
  rows.flatMap(({ delimiter, cells }) =>
    delimiter ? [] : [cells.map(({ text }) => (isMergeMark(text) ? '' : text.replaceAll('\\|', '|')))],
  );

function printedRows(figures: TableFigures): readonly (readonly string[])[] {
  const { format, rows } = figures.table;
  const squares: string[][] = format.grid.rows.map(() => []);
  format.grid.rows.forEach(({ cells }, y) => {
    let x = 0;
    for (const cell of cells) {
      while (squares[y]?.[x] !== undefined) x++;
      const row = cell.kind === 'label' ? undefined : rows.find((each) => each.format.key === cell.row);
      const figure = cell.kind === 'label' ? undefined : row?.cells.find((each) => each.format.column === cell.column);
      const text =
        cell.kind === 'label'
          ? cell.text
          : row === undefined || figure === undefined
            ? ''
            : shown(figures, row, figure);
      const height = cell.kind === 'label' ? cell.rowspan : 1;
      for (let down = y; down < y + height; down++) {
        for (let right = x; right < x + cell.colspan; right++) {
          const line = squares[down];
          if (line !== undefined) line[right] = down === y && right === x ? text : '';
        }
      }
      x += cell.colspan;
    }
  });
  return squares;
}

function shown(table: TableFigures, row: TableRow, cell: TableCell): string {
  if (cell.content.kind !== 'computed') return cell.source?.text ?? '';
  const index = table.system.indexOf(row.format.key, cell.format.column);
  const figure = index === undefined ? undefined : cellFigure({ table, row, cell, index });
  return figure?.kind === 'figure' ? figure.text : '';
}
