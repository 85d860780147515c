import type { TableAnalysis } from '../tables/analyseTable.js';
import type { CellRef, Related } from '../model/finding.js';
import type { Localized } from '../messages/locale.js';
import { message } from '../messages/message.js';
import { placeCell } from '../tables/cellFigure.js';
import { withoutGuidance } from '../tables/labels.js';
import type { CellSum } from './claim.js';
import type { Lookup } from './judgeClaim.js';

interface Tables {
  readonly tables: readonly TableAnalysis[];
}

const TEXTS = {
  cell: { 'zh-CN': '表中“{row}”的“{column}”为 {value}', en: '“{row}”, column “{column}”, is {value} in the table' },
} as const;

/** The form's words for a sum of cells: “二、上年结转…”的“总计”, or “（三）不予公开”各项的“总计”. */
export function nameSum(analysis: Tables, { cells, minus }: CellSum): Localized {
  const names = (refs: readonly CellRef[]): readonly string[] => [
    ...new Set(refs.map((ref) => `“${rowName(analysis, ref)}”`)),
  ];
  const columns = [...new Set(cells.map((ref) => columnName(analysis, ref)))];
  const [column] = columns;
  const groups = [...new Set(cells.map(({ row }) => (row.includes('.') ? row.split('.')[0] : row)))];
  const first = cells[0];
  const group = first === undefined || cells.length < 2 || groups.length > 1 ? undefined : groupName(analysis, first);
  const plus = group === undefined ? names(cells).join(' + ') : `“${group}”`;
  const rows = minus.length === 0 ? plus : `${plus} - ${names(minus).join(' - ')}`;
  if (columns.length !== 1 || column === undefined || column === '') return { 'zh-CN': rows, en: rows };
  return { 'zh-CN': `${rows}的“${column}”`, en: `“${column}” of ${rows}` };
}

function rowName({ tables }: Tables, { table, row }: CellRef): string {
  const form = tables.find((each) => each.table.format.key === table)?.table.format;
  return withoutGuidance(form?.rows.find(({ key }) => key === row)?.flat ?? row);
}

function columnName({ tables }: Tables, { table, row, column }: CellRef): string {
  const form = tables.find((each) => each.table.format.key === table)?.table.format;
  return form?.rows.find(({ key }) => key === row)?.cells.find((cell) => cell.column === column)?.label ?? '';
}

function groupName({ tables }: Tables, { table, row }: CellRef): string | undefined {
  const form = tables.find((each) => each.table.format.key === table)?.table.format;
  return form?.rows.find(({ key }) => key === row)?.groups.at(-1);
}

/** The cells of the sums, each once, with the figures that they hold. Those with 0 are left out of a long list. */
export function relatedCells(analysis: Tables, sums: readonly CellSum[], look: Lookup): readonly Related[] {
  const refs = sums.flatMap(({ cells, minus }) => [...cells, ...minus]);
  const once = refs.filter(
    (ref, index) =>
      refs.findIndex(({ table, row, column }) => table === ref.table && row === ref.row && column === ref.column) ===
      index,
  );
  const shown = once.length > 3 ? once.filter((ref) => look(ref)?.gt(0) === true) : once;
  return shown.flatMap((ref) => {
    const placed = placeCell(analysis.tables, ref);
    if (placed === undefined) return [];
    return [
      {
        range: placed.cell.range,
        message: message(TEXTS.cell, {
          row: rowName(analysis, ref),
          column: columnName(analysis, ref),
          value: look(ref)?.toFixed() ?? '',
        }),
      },
    ];
  });
}
