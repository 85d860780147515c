import type { ReportFormat, TableFormat } from '../../../server/src/core/formats/reportFormat.js';
import type { Figures } from './randomTables.js';

/** A source row: label cells and figures, as the printed form has them. */
export interface PrintedRow {
  readonly kind: 'header' | 'data';
  /** One for each label column, or all cells of a header. */
  readonly labels: readonly string[];
  readonly figures: readonly string[];
  /** Key of the form's row; undefined for headers and the wide row. */
  readonly row: string | undefined;
}

export interface PrintedTable {
  readonly table: TableFormat;
  readonly rows: readonly PrintedRow[];
}

/** The tables as the statutory form prints them, merged cells once and empty elsewhere. */
export function printTables(format: ReportFormat, figures: Figures): readonly PrintedTable[] {
  return format.tables.map((table) => ({ table, rows: gridRows(table, figures[table.key] ?? {}) }));
}

function gridRows(table: TableFormat, figures: Readonly<Record<string, readonly number[]>>): readonly PrintedRow[] {
  const covered = new Set<string>();
  return table.grid.rows.map((gridRow, y) => {
    const labels: string[] = [];
    let x = 0;
    const skip = (): void => {
      while (covered.has(`${String(x)},${String(y)}`)) {
        labels.push('');
        x++;
      }
    };
    for (const cell of gridRow.cells) {
      skip();
      if (cell.kind === 'figure') break;
      for (let dx = 0; dx < cell.colspan; dx++) {
        labels.push(dx === 0 ? cell.text : '');
        for (let dy = 1; dy < cell.rowspan; dy++) covered.add(`${String(x + dx)},${String(y + dy)}`);
      }
      x += cell.colspan;
    }
    skip();
    const keys = [...new Set(gridRow.cells.flatMap((cell) => (cell.kind === 'figure' ? [cell.row] : [])))];
    return {
      kind: gridRow.kind === 'data' ? 'data' : 'header',
      labels,
      figures: keys.flatMap((key) => (figures[key] ?? []).map(String)),
      row: keys.length === 1 ? keys[0] : undefined,
    };
  });
}

/** A whole report around its tables; `print` gives a table's lines. */
export function printReport(
  format: ReportFormat,
  year: number,
  figures: Figures,
  print: (table: PrintedTable) => readonly string[],
): string {
  const tables = printTables(format, figures);
  const sections = format.sections.flatMap(({ key, number, title }) => {
    const table = tables.find((printed) => printed.table.section === key);
    return [
      `${number}、${title}`,
      '',
      ...(table === undefined ? ['本年度，我局认真落实各项要求，工作中还存在不足，今后将加以改进。'] : print(table)),
      '',
    ];
  });
  return [
    '某某市水务局',
    '',
    `${String(year)}年政府信息公开工作年度报告`,
    '',
    ...sections,
    '某某市水务局',
    '',
    `${String(year + 1)}年1月20日`,
  ].join('\n');
}
