import type { Report } from '../model/report.js';
import type { TableCell, TableRow } from '../model/table.js';
import { reportFigures, type TableFigures } from '../tables/tableFigures.js';

/** A figure of the `data` contract: a number, a text for an amount with its unit, null for a blank. */
export type DataFigure = number | string | null;

/** What `crossfoot data` prints. */
export interface ReportData {
  readonly organisation: string | null;
  readonly year: number | null;
  /** Id of the format, as 2021. */
  readonly format: string;
  /** ISO date. */
  readonly issued: string | null;
  /** Keys in document order; a foreign one is `unknown`. */
  readonly sections: readonly string[];
  /** Table, row, figures in column order. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, readonly DataFigure[]>>>>;
}

/** The figures of a report by the stable keys of its format. Of two tables of one kind the first counts. */
export function reportData(report: Report): ReportData {
  const tables: Record<string, Record<string, readonly DataFigure[]>> = {};
  for (const figures of reportFigures(report)) {
    const { format, rows } = figures.table;
    tables[format.key] = Object.fromEntries(
      rows.map((row) => [row.format.key, row.cells.map((cell) => figure(cell, computedIn(figures, row, cell)))]),
    );
  }
  const { organisation, year, issued } = report.identity;
  return {
    organisation: organisation ?? null,
    year: year ?? null,
    format: report.format.id,
    issued: issued ?? null,
    sections: report.sections.map(({ key }) => key),
    tables,
  };
}

function computedIn({ system, computed }: TableFigures, row: TableRow, { format }: TableCell): bigint | undefined {
  const index = system.indexOf(row.format.key, format.column);
  const result = index === undefined ? undefined : computed.get(index);
  return result?.kind === 'value' ? result.value : undefined;
}

function figure({ content, source }: TableCell, computed: bigint | undefined): DataFigure {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'computed':
      return computed === undefined ? null : Number(computed);
    case 'invalid':
      return source?.text ?? null;
    case 'figure':
      return content.unit === undefined ? content.value.toNumber() : content.canonical;
  }
}
