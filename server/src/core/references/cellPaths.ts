import type { CellFormat, ReportFormat, RowFormat, TableFormat } from '../formats/reportFormat.js';
import type { CellRef } from '../model/finding.js';
import type { Locale, Localized } from '../messages/locale.js';
import type { Report } from '../model/report.js';
import { withoutOrdinal } from '../tables/labels.js';
import { normaliseLabel } from '../text/normalise.js';
import { similarity } from '../text/similarity.js';

/** A cell of the report's form and how prose names it. */
export interface CellPath {
  readonly ref: CellRef;
  /** `表三.新收.总计` and `requests.received.total`. */
  readonly path: Localized;
  /** The form's words for the row, with its groups, and for the column. */
  readonly rowLabels: readonly string[];
  readonly columnLabel: string;
}

/** The paths of all cells that a report's form has. */
export interface PathBook {
  readonly cells: readonly CellPath[];
  /** The cell that a path names, in either language; white space and quotation marks do not count. */
  find(path: string): CellPath | undefined;
  of(ref: CellRef): CellPath | undefined;
  /** The cells whose paths are most like one that names none, the likeliest first. */
  nearest(path: string): readonly CellPath[];
}

/** The language a path is written in. */
export const pathLocale = (path: string): Locale => (/\p{Script=Han}/u.test(path) ? 'zh-CN' : 'en');

const keyOf = (path: string): string => path.replace(/[\s\u200b“”‘’"'「」]/gu, '').replace(/[．。]/gu, '.');
const refKey = ({ table, row, column }: CellRef): string => `${table}.${row}.${column}`;

/** Paths offered for one that names no cell, and how alike they must be. */
const MOST_NEAREST = 3;
const LIKENESS = 0.5;
/** A longer text was never meant as a path. */
const LONGEST_PATH = 120;

export function pathBook({ format, tables }: Pick<Report, 'format' | 'tables'>): PathBook {
  const cells = format.tables.flatMap((form) => {
    // A table of another year's form keeps the cells that it has.
    const present = tables.find(({ format: { key } }) => key === form.key);
    return pathsOf(present?.format ?? form, present?.version ?? format);
  });
  const byPath = new Map(cells.flatMap((cell) => [cell.path.en, cell.path['zh-CN']].map((path) => [path, cell])));
  const byRef = new Map(cells.map((cell) => [refKey(cell.ref), cell]));
  return {
    cells,
    find: (path) => byPath.get(keyOf(path)),
    of: (ref) => byRef.get(refKey(ref)),
    nearest(path) {
      const key = keyOf(path);
      if (key === '' || key.length > LONGEST_PATH) return [];
      const locale = pathLocale(key);
      return cells
        .map((cell) => ({ cell, likeness: likeness(key, cell.path[locale]) }))
        .filter((each) => each.likeness >= LIKENESS)
        .sort((a, b) => b.likeness - a.likeness || Number(isTotal(b.cell)) - Number(isTotal(a.cell)))
        .slice(0, MOST_NEAREST)
        .map(({ cell }) => cell);
    },
  };
}

/** A path that is only begun is as like as can be. */
const likeness = (written: string, path: string): number =>
  path.startsWith(`${written}.`) ? 1 : similarity(written.toLowerCase(), path);

const isTotal = ({ ref }: CellPath): boolean => ref.column === 'total';

function pathsOf(table: TableFormat, version: ReportFormat): readonly CellPath[] {
  const section = version.sections.find(({ key }) => key === table.section);
  const name = `表${section?.number ?? ''}`;
  return table.rows.flatMap((row) =>
    row.cells.map((cell): CellPath => ({
      ref: { table: table.key, row: row.key, column: cell.column },
      path: {
        'zh-CN': [name, ...rowNames(row), columnName(cell)].join('.'),
        en: `${table.key}.${row.key}.${cell.column}`,
      },
      rowLabels: [...row.groups, row.label],
      columnLabel: cell.label,
    })),
  );
}

/** 三、本年度办理结果 holds all kinds of results and tells none from the other. */
const OUTER_GROUP = /^[一二三四五六七八九十]+、/u;

const rowNames = (row: RowFormat): readonly string[] => [
  ...row.groups.filter((group) => !OUTER_GROUP.test(group)).map(shortName),
  row.name ?? shortName(row.label),
];

const columnName = ({ label }: CellFormat): string => shortName(label);

/** A label without its number, quotation marks and what stands in brackets behind it. */
const shortName = (label: string): string =>
  withoutOrdinal(normaliseLabel(label))
    .replace(/\([^()]*\)/gu, '')
    .replace(/["./]/gu, '');
