import { canonicalTable } from '../../server/src/core/edit/canonicalTable.js';
import type { ReportFormat, TableFormat } from '../../server/src/core/index.js';
import type { Figures, ReportFigures } from './figures.js';

/** The table in the dialect's canonical spelling. */
export const writeTable = (table: TableFormat, figures: Figures): string =>
  canonicalTable(table, (row, cell) => String(figures.get(row.key)?.get(cell.column) ?? ''));

/** The table as the printed form: its header and merged label cells, tab-separated as Word and Excel copy it. */
export function writeWideTable(table: TableFormat, figures: Figures): string {
  const taken = new Set<string>();
  const lines = table.grid.rows.map((row, y) => {
    const cells: string[] = [];
    let x = 0;
    const skip = (): void => {
      while (taken.has(`${String(y)}/${String(x)}`)) {
        cells.push('');
        x++;
      }
    };
    for (const cell of row.cells) {
      skip();
      const text = cell.kind === 'label' ? cell.text : String(figures.get(cell.row)?.get(cell.column) ?? '');
      const rowspan = cell.kind === 'label' ? cell.rowspan : 1;
      for (let down = 1; down < rowspan; down++) {
        for (let across = 0; across < cell.colspan; across++) taken.add(`${String(y + down)}/${String(x + across)}`);
      }
      cells.push(text, ...Array.from({ length: cell.colspan - 1 }, () => ''));
      x += cell.colspan;
    }
    skip();
    return cells.join('\t');
  });
  return `${lines.join('\n')}\n`;
}

/** A complete report in the dialect around the figures, clean under every rule but for what the figures say. */
export function writeReport(format: ReportFormat, figures: ReportFigures, write = writeTable): string {
  const year = format.reportYears[0];
  const sections = format.sections.map((section) => {
    const table = format.tables.find((each) => each.section === section.key);
    const body =
      table !== undefined
        ? write(table, figures.get(table.key) ?? new Map())
        : section.key === 'problems'
          ? '存在的主要问题：公开内容不够全面。下一步改进措施：加强业务培训。\n'
          : section.mayBeNone
            ? '无。\n'
            : `本年度认真贯彻落实《中华人民共和国政府信息公开条例》，做好政府信息公开工作。统计期限为${String(year)}年1月1日至12月31日。\n`;
    return `## ${section.number}、${section.title}\n\n${body}`;
  });
  const title = `# 青岭市财政局${String(year)}年政府信息公开工作年度报告\n`;
  return [title, ...sections, `青岭市财政局\n\n${String(year + 1)}年1月20日\n`].join('\n');
}
