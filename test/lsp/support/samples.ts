import { builtInFormats, type ReportFormat } from '../../../server/src/core/index.js';
import type { Figures } from '../../support/figures.js';
import { writeReport } from '../../support/writeReport.js';

function format2021(): ReportFormat {
  const format = builtInFormats.find(({ id }) => id === '2021');
  if (format === undefined) throw new Error('The format of 2021 is missing.');
  return format;
}

const REQUESTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  received: { natural: 22, commercial: 4, total: 26 },
  granted: { natural: 19, commercial: 4, total: 23 },
  'denied.process': { natural: 3, total: 3 },
  total: { natural: 22, commercial: 4, total: 26 },
};

function figuresOf(table: ReportFormat['tables'][number]): Figures {
  const figures = table.key === 'requests' ? REQUESTS : {};
  return new Map(
    table.rows.map(({ key, cells }) => [
      key,
      new Map(cells.map(({ column }) => [column, figures[key]?.[column] ?? 0])),
    ]),
  );
}

/** A report of 2021 without a mistake. */
export function cleanReport(): string {
  const format = format2021();
  return writeReport(format, new Map(format.tables.map((table) => [table.key, figuresOf(table)])));
}

/** The report with 20 for 19 in the cell “（一）予以公开 × 自然人”, which two relations show to be wrong. */
export const wrongReport = (): string => cleanReport().replace(/(（一）予以公开\s*\|\s*)19/u, '$120');

/** The report with a section missing. */
export const incompleteReport = (): string => cleanReport().replace(/## 一、总体情况\n\n.*\n\n/u, '');
