import type { ReportFormat, TableFormat } from '../../../server/src/core/formats/reportFormat.js';
import { parseReport } from '../../../server/src/core/parse/parseReport.js';
import type { Figures } from './randomTables.js';

export interface PageCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** What a report consists of as a page or a Word document prints it. */
export type PageBlock =
  | { readonly kind: 'title' | 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly PageCell[])[] };

type FigureText = (row: string, column: string) => string;

/** A table in the layout of the form, with its merged cells. */
const officialTable = (table: TableFormat, figure: FigureText): PageBlock => ({
  kind: 'table',
  rows: table.grid.rows.map(({ cells }) =>
    cells.map((cell) =>
      cell.kind === 'label'
        ? { text: cell.text, columns: cell.colspan, rows: cell.rowspan }
        : { text: figure(cell.row, cell.column), columns: cell.colspan, rows: 1 },
    ),
  ),
});

/** A report in the dialect as the page that it could have been imported from. */
export function officialPage(report: string): readonly PageBlock[] {
  const { blocks, tables, identity } = parseReport(report);
  const page = blocks.flatMap((block): readonly PageBlock[] => {
    const words = report.slice(block.range.start, block.range.end).replace(/^#+ /u, '');
    if (block.kind === 'title') {
      const published = identity.issued === undefined ? '' : `发布日期：${identity.issued} 来源：本站 【打印】`;
      return [
        { kind: 'title', text: words },
        { kind: 'paragraph', text: published },
      ];
    }
    if (block.kind === 'heading' || block.kind === 'paragraph') return [{ kind: 'paragraph', text: words }];
    const table = tables.find((each) => each.block === block);
    if (table === undefined) return [];
    return [
      officialTable(table.format, (row, column) => {
        const cells = table.rows.find(({ format }) => format.key === row)?.cells;
        return cells?.find(({ format }) => format.column === column)?.source?.text ?? '';
      }),
    ];
  });
  return page;
}

/** A whole report with the given figures. */
export function randomPage(format: ReportFormat, year: number, figures: Figures): readonly PageBlock[] {
  const paragraph = (text: string): PageBlock => ({ kind: 'paragraph', text });
  const sections = format.sections.flatMap(({ key, number, title }) => {
    const table = format.tables.find(({ section }) => section === key);
    const prose = paragraph('本年度，我局认真落实各项要求，工作中还存在不足，今后将加以改进。');
    return [
      paragraph(`${number}、${title}`),
      table === undefined ? prose : officialTable(table, textOf(table, figures[table.key] ?? {})),
    ];
  });
  return [
    { kind: 'title', text: `某某市水务局${String(year)}年政府信息公开工作年度报告` },
    ...sections,
    paragraph('某某市水务局'),
    paragraph(`${String(year + 1)}年1月20日`),
  ];
}

const textOf =
  (table: TableFormat, rows: Readonly<Record<string, readonly number[]>>): FigureText =>
  (row, column) => {
    const index = table.rows.find(({ key }) => key === row)?.cells.findIndex((cell) => cell.column === column) ?? -1;
    return String(rows[row]?.[index] ?? '');
  };
