import { below, pick, refigure, tabs } from '../rows.js';
import type { Random } from '../knownReport.js';
import type { PrintedTable } from '../../support/printReport.js';
import { asText, type Shape } from '../shape.js';

/** Whole columns or every row total are left out, or the total stands alone in its row. */
export const blankLines: Shape = {
  id: 'blank-lines',
  group: 'blank',
  name: { 'zh-CN': '整列、总计留空，或只填总计', en: 'whole columns or the totals blank, or the totals alone' },
  mangle: asText((printed, random) => tabs(printed.table.columns.length === 0 ? printed : emptied(printed, random))),
};

function emptied(printed: PrintedTable, random: Random): PrintedTable {
  const columns = printed.table.columns.length;
  const empty = pick(['totals', 'column', 'parts'], random);
  const column = empty === 'totals' ? columns - 1 : below(random, columns - 1);
  return refigure(printed, (figures) =>
    figures.map((figure, index) => {
      const place = index % columns;
      return (empty === 'parts' ? place < columns - 1 : place === column) ? '' : figure;
    }),
  );
}
