import type { PrintedTable } from '../../support/printReport.js';
import { printText } from '../printText.js';
import { tabs } from '../rows.js';
import { textFile, type Shape } from '../shape.js';

const sum = (rows: readonly (readonly number[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, column) => rows.reduce((total, row) => total + (row[column] ?? 0), 0));

/** The form of 2021 with the one row （六）其他处理 of 2019. */
export const otherInOneRow: Shape = {
  id: 'hybrid-other',
  group: 'hybrids',
  name: { 'zh-CN': '2021年格式，“其他处理”只有一行', en: 'form of 2021 with one row for other results' },
  only: '2021',
  mangle: (report) => {
    const requests = report.figures['requests'] ?? {};
    const parts = ['other.notCorrected', 'other.feeUnpaid', 'other.other'];
    const other = sum(parts.map((key) => requests[key] ?? []));
    const print = (printed: PrintedTable): PrintedTable => ({
      ...printed,
      rows: printed.rows.flatMap((row) => {
        if (!parts.includes(row.row ?? '')) return [row];
        return row.row === parts[0]
          ? [{ ...row, labels: ['', '（六）其他处理', ''], figures: other.map(String), row: 'other' }]
          : [];
      }),
    });
    const left = Object.entries(requests).filter(([key]) => !parts.includes(key));
    return {
      ...textFile(printText(report, (table) => tabs(print(table)))),
      truth: { ...report.figures, requests: { ...Object.fromEntries(left), other } },
    };
  },
};
