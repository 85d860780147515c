import fc from 'fast-check';
import type { ReportFormat, TableFormat } from '../../../server/src/core/formats/reportFormat.js';

/** Figures of every table of a format by table and row, in column order; the hard relations hold. */
export type Figures = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Mostly nothing, sometimes a few, seldom many: as reports are. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 13, max: 4_000 }) },
);

export const figuresOf = (format: ReportFormat): fc.Arbitrary<Figures> =>
  fc.record(Object.fromEntries(format.tables.map((table) => [table.key, tableFigures(table)])));

function tableFigures(table: TableFormat): fc.Arbitrary<Readonly<Record<string, readonly number[]>>> {
  switch (table.key) {
    case 'requests':
      return requests(table);
    case 'reviewAndLitigation':
      return fc.record(
        Object.fromEntries(
          table.rows.map(({ key }) => [key, fc.array(count, { minLength: 4, maxLength: 4 }).map(withTotal)]),
        ),
      );
    default:
      return fc.record(
        Object.fromEntries(
          table.rows.map(({ key, cells }) => [
            key,
            fc.array(count, { minLength: cells.length, maxLength: cells.length }),
          ]),
        ),
      );
  }
}

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
const withTotal = (parts: readonly number[]): readonly number[] => [...parts, sum(parts)];

/** Result rows are free; total is their sum; what came in is what was handled and what is left. */
function requests(table: TableFormat): fc.Arbitrary<Readonly<Record<string, readonly number[]>>> {
  const results = table.rows
    .map(({ key }) => key)
    .filter((key) => !['received', 'carriedIn', 'total', 'carriedOut'].includes(key));
  const six = fc.array(count, { minLength: 6, maxLength: 6 });
  return fc
    .record({ parts: fc.array(six, { minLength: results.length, maxLength: results.length }), out: six, early: six })
    .map(({ parts, out, early }) => {
      const total = out.map((_, column) => sum(parts.map((row) => row[column] ?? 0)));
      const all = total.map((value, column) => value + (out[column] ?? 0));
      const carriedIn = all.map((value, column) => Math.min(value, early[column] ?? 0));
      const received = all.map((value, column) => value - (carriedIn[column] ?? 0));
      const rows = new Map<string, readonly number[]>([
        ['received', received],
        ['carriedIn', carriedIn],
        ...results.map((key, index) => [key, parts[index] ?? []] as const),
        ['total', total],
        ['carriedOut', out],
      ]);
      return Object.fromEntries(table.rows.map(({ key }) => [key, withTotal(rows.get(key) ?? [])]));
    });
}
