import type { ReportFormat, RowFormat, TableFormat } from '../../../server/src/core/formats/reportFormat.js';
import { numbers } from '../support/numbers.js';
import type { Figures } from '../support/randomTables.js';

/** A report of which every figure is known. */
export interface KnownReport {
  readonly format: ReportFormat;
  readonly year: number;
  readonly organisation: string;
  readonly figures: Figures;
}

export type Random = () => number;

const YEARS: Readonly<Record<string, number>> = { '2019': 2020, '2021': 2024 };

/** How full a report is: most say next to nothing, some have a few cases, the big ones thousands. */
const FILLINGS = [
  { zeros: 0.92, small: 0.07, most: 300 },
  { zeros: 0.6, small: 0.3, most: 4_000 },
  { zeros: 0.25, small: 0.3, most: 90_000 },
] as const;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** The report of a seed. The balances of the form hold. */
export function knownReport(format: ReportFormat, seed: number): KnownReport {
  const random = numbers(Math.imul(seed + 1, 0x9e3779b1));
  for (let warmUp = 0; warmUp < 3; warmUp++) random();
  const { zeros, small, most } = FILLINGS[seed % FILLINGS.length] ?? FILLINGS[0];
  const count = (): number => {
    const kind = random();
    if (kind < zeros) return 0;
    return kind < zeros + small ? 1 + below(random, 12) : 13 + below(random, most);
  };
  const figures = Object.fromEntries(
    format.tables.map((table) => [table.key, tableFigures(table, count, random)] as const),
  );
  return { format, year: YEARS[format.id] ?? 2024, organisation: '某某市水务局', figures };
}

type TableFigures = Readonly<Record<string, readonly number[]>>;

function tableFigures(table: TableFormat, count: () => number, random: Random): TableFigures {
  if (table.key === 'requests') return requests(table, count);
  return Object.fromEntries(
    table.rows.map((row) => [
      row.key,
      table.columns.length > 0 ? withTotal(times(4, count)) : ownCells(row, count, random),
    ]),
  );
}

function ownCells({ cells }: RowFormat, count: () => number, random: Random): readonly number[] {
  return cells.map(({ type }) => {
    const value = count();
    if (type === 'signed' && random() < 0.5) return -value;
    return type === 'amount' || type === 'decimal'
      ? random() < 0.4
        ? Math.round(value * 100 + below(random, 100)) / 100
        : value
      : value;
  });
}

const times = (length: number, count: () => number): readonly number[] => Array.from({ length }, () => count());
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
const withTotal = (parts: readonly number[]): readonly number[] => [...parts, sum(parts)];

/** Results and what is left over are free; the total is their sum, and as much has come in as went out. */
function requests(table: TableFormat, count: () => number): TableFigures {
  const results = table.rows
    .map(({ key }) => key)
    .filter((key) => !['received', 'carriedIn', 'total', 'carriedOut'].includes(key));
  const parts = results.map((key) => [key, times(6, count)] as const);
  const carriedOut = times(6, count);
  const total = carriedOut.map((_, column) => sum(parts.map(([, row]) => row[column] ?? 0)));
  const all = total.map((value, column) => value + (carriedOut[column] ?? 0));
  const carriedIn = times(6, count).map((value, column) => Math.min(value, all[column] ?? 0));
  const received = all.map((value, column) => value - (carriedIn[column] ?? 0));
  const rows = new Map<string, readonly number[]>([
    ['received', received],
    ['carriedIn', carriedIn],
    ...parts,
    ['total', total],
    ['carriedOut', carriedOut],
  ]);
  return Object.fromEntries(table.rows.map(({ key }) => [key, withTotal(rows.get(key) ?? [])]));
}
