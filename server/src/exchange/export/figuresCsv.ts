import { pathBook, reportData, type Locale, type Report } from '../../core/index.js';

const HEADER = {
  'zh-CN': ['机关', '年度', '表', '行', '列', '数值', '键'],
  en: ['organisation', 'year', 'table', 'row', 'column', 'figure', 'key'],
} as const;

/**
 * The figures as a table of one row a cell (RFC 4180), which sorts, filters and adds up with those of other reports.
 * A byte order mark tells Excel that the text is UTF-8.
 */
export function figuresCsv(report: Report, locale: Locale): string {
  const { organisation, year, tables } = reportData(report);
  const book = pathBook(report);
  const forms = new Map(report.tables.map(({ format }) => [format.key, format]));
  const lines = [...forms.values()].flatMap((format) => {
    const rows = tables[format.key] ?? {};
    return format.rows.flatMap((row) =>
      row.cells.map((cell, index) => {
        const path = book.of({ table: format.key, row: row.key, column: cell.column });
        return [
          organisation ?? '',
          year ?? '',
          format.title[locale],
          [...row.groups, row.label].join(' '),
          cell.label,
          rows[row.key]?.[index] ?? '',
          path?.path[locale] ?? `${format.key}.${row.key}.${cell.column}`,
        ];
      }),
    );
  });
  return `\ufeff${[HEADER[locale], ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

/** Excel would run a text that begins so as a formula: an apostrophe makes it a text again. */
const FORMULA = /^[=+\-@\t\r]/u;

function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
