import * as fc from 'fast-check';
import type { ReportFormat, TableFormat } from '../../server/src/core/index.js';

/** Figures of one table by row and column key. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Figures of every table by table key. */
export type ReportFigures = ReadonlyMap<string, Figures>;

const APPLICANTS = ['natural', 'commercial', 'research', 'charity', 'legal', 'other'];

/** A requests table in which every relation holds: sparse (mostly 0) or dense. */
function requestsFigures(table: TableFormat): fc.Arbitrary<Figures> {
  const results = table.rows
    .map(({ key }) => key)
    .filter((key) => !['received', 'carriedIn', 'total', 'carriedOut'].includes(key));
  const count = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }) },
    { weight: 1, arbitrary: fc.integer({ min: 61, max: 1_000_000 }) },
  );
  const column = fc.record({
    results: fc.array(count, { minLength: results.length, maxLength: results.length }),
    carriedOut: count,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc.array(column, { minLength: APPLICANTS.length, maxLength: APPLICANTS.length }).map((columns) => {
    const rows = new Map<string, Map<string, number>>(table.rows.map(({ key }) => [key, new Map<string, number>()]));
    const put = (row: string, at: string, value: number): void => void rows.get(row)?.set(at, value);
    columns.forEach((each, index) => {
      const at = APPLICANTS[index] ?? '';
      const total = each.results.reduce((sum, value) => sum + value, 0);
      const carriedIn = Math.floor((total + each.carriedOut) * each.share * 0.3);
      results.forEach((row, place) => {
        put(row, at, each.results[place] ?? 0);
      });
      put('total', at, total);
      put('carriedOut', at, each.carriedOut);
      put('carriedIn', at, carriedIn);
      put('received', at, total + each.carriedOut - carriedIn);
    });
    for (const row of rows.values())
      row.set(
        'total',
        [...row.values()].reduce((sum, value) => sum + value, 0),
      );
    return rows;
  });
}

/** Reconsideration and litigation, totals right. */
function reviewFigures(table: TableFormat): fc.Arbitrary<Figures> {
  const parts = fc.array(fc.nat({ max: 40 }), { minLength: 4, maxLength: 4 });
  return fc.array(parts, { minLength: table.rows.length, maxLength: table.rows.length }).map(
    (rows) =>
      new Map(
        table.rows.map(({ key, cells }, index) => {
          const values = rows[index] ?? [];
          const total = values.reduce((sum, value) => sum + value, 0);
          return [key, new Map(cells.map(({ column }, place) => [column, values[place] ?? total]))];
        }),
      ),
  );
}

/** Proactive disclosure: counts, and changes that keep the number of items from being negative. */
function disclosureFigures(table: TableFormat): fc.Arbitrary<Figures> {
  const value = fc.nat({ max: 3000 });
  const cells = table.rows.reduce((sum, row) => sum + row.cells.length, 0);
  return fc.array(value, { minLength: cells, maxLength: cells }).map((values) => {
    let at = 0;
    return new Map(
      table.rows.map((row) => [row.key, new Map(row.cells.map(({ column }) => [column, values[at++] ?? 0]))]),
    );
  });
}

/** Figures for every table of a format. */
export function reportFigures(format: ReportFormat): fc.Arbitrary<ReportFigures> {
  const arbitraries = format.tables.map((table) => {
    if (table.key === 'requests') return requestsFigures(table);
    return table.key === 'reviewAndLitigation' ? reviewFigures(table) : disclosureFigures(table);
  });
  return fc
    .tuple(...arbitraries)
    .map((tables) => new Map(tables.map((figures, index) => [format.tables[index]?.key ?? '', figures])));
}
