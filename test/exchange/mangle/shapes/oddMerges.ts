import type { PageBlock, PageCell } from '../../support/officialPage.js';
import { printXlsx } from '../../support/printXlsx.js';
import type { Random } from '../knownReport.js';
import { pageOf } from '../pageOf.js';
import { below } from '../rows.js';
import type { Shape } from '../shape.js';

/** A workbook made of a document: each column of the form is several of the sheet, and most cells are merged. */
export const oddMerges: Shape = {
  id: 'xlsx-merges',
  group: 'files',
  name: { 'zh-CN': '由文档转成、合并凌乱的 Excel 文件', en: 'workbook with odd merged cells' },
  mangle: (report, random) => ({
    name: 'a.xlsx',
    bytes: printXlsx(pageOf(report).map((block) => (block.kind === 'table' ? widened(block, random) : block))),
  }),
};

type Table = Extract<PageBlock, { kind: 'table' }>;

function widened(block: Table, random: Random): Table {
  const widths = Array.from({ length: 16 }, () => 1 + below(random, 3));
  const covered: number[] = [];
  const rows = block.rows.map((cells) => {
    let at = 0;
    const skip = (): void => {
      for (let left = covered[at] ?? 0; left > 0; left = covered[at] ?? 0) {
        covered[at] = left - 1;
        at++;
      }
    };
    return cells.map((cell): PageCell => {
      skip();
      let columns = 0;
      for (let nth = 0; nth < cell.columns; nth++) {
        columns += widths[at + nth] ?? 1;
        covered[at + nth] = cell.rows - 1;
      }
      at += cell.columns;
      return { ...cell, columns };
    });
  });
  return { ...block, rows };
}
