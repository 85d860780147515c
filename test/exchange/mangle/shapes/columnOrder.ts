import type { PrintedTable } from '../../support/printReport.js';
import type { Random } from '../knownReport.js';
import { below, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** The total stands before the applicants, or the columns have another order altogether. */
export const columnOrder: Shape = {
  id: 'column-order',
  group: 'cells',
  name: { 'zh-CN': '各栏换了次序', en: 'columns in another order' },
  mangle: asText((printed, random) => tabs(printed.table.grid.labelColumns > 1 ? reordered(printed, random) : printed)),
};

/** One head row with the columns by name, so that the order is said. */
function reordered(printed: PrintedTable, random: Random): PrintedTable {
  const { table, rows } = printed;
  const order = table.columns.map((_, index) => index);
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const blank = Array.from({ length: table.grid.labelColumns }, () => '');
  const head = {
    kind: 'header',
    labels: [...blank, ...order.map((at) => table.columns[at]?.label ?? '')],
    figures: [],
    row: undefined,
  } as const;
  const data = rows.filter(({ kind }) => kind === 'data');
  return { table, rows: [head, ...data.map((row) => ({ ...row, figures: order.map((at) => row.figures[at] ?? '') }))] };
}
