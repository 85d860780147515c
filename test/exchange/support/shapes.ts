import type { PrintedRow, PrintedTable } from './printReport.js';

/** Ways in which published reports arrive (as text). `random` gives the next number from 0 to below 1. */
export type Shape = (table: PrintedTable, random: () => number) => readonly string[];

const filledLabels = (row: PrintedRow): readonly string[] => row.labels.filter((label) => label !== '');
const isWide = ({ table }: PrintedTable): boolean => table.grid.labelColumns === 0;
const tabbed = (row: PrintedRow): string => [...row.labels, ...row.figures].join('\t');

/** Tab-separated, nothing damaged. */
export const tabs: Shape = ({ rows }) => rows.map(tabbed);

/** A page break after some rows: blank line, page number, leading tabs of the next row lost. */
export const pageBreaks: Shape = (printed, random) =>
  printed.rows.flatMap((row) => {
    if (row.kind === 'header' || random() > 0.15) return [tabbed(row)];
    const lost = isWide(printed) ? tabbed(row) : tabbed(row).replace(/^\t+/u, '');
    return ['', `— ${String(1 + Math.floor(random() * 9))} —`, '', lost];
  });

/** One cell a line, blank lines between, filler spaces. */
export const oneCellPerLine: Shape = ({ rows }, random) =>
  rows.flatMap((row) =>
    [...filledLabels(row), ...row.figures].flatMap((cell) => [`${' '.repeat(Math.floor(random() * 4))}${cell}`, '']),
  );

/** Labels cut in two after the figures of their row or before them. */
export const splitLabels: Shape = (printed, random) =>
  printed.rows.flatMap((row) => {
    const label = row.labels.at(-1) ?? '';
    if (row.kind === 'header' || isWide(printed) || label.length < 6 || random() > 0.3) return [tabbed(row)];
    const at = 4 + Math.floor(random() * (label.length - 5));
    const rest = label.slice(at);
    return [
      tabbed({ ...row, labels: [...row.labels.slice(0, -1), label.slice(0, at)] }),
      '',
      `${'\t'.repeat(row.labels.length - 1)}${rest}${'\t'.repeat(row.figures.length)}`,
    ];
  });

/** Some rows have lost one cell. */
export const lostCells: Shape = ({ rows }, random) =>
  rows.map((row) => {
    if (row.kind === 'header' || random() > 0.3) return tabbed(row);
    const at = Math.floor(random() * row.figures.length);
    return [...filledLabels(row), ...row.figures.filter((_, index) => index !== at)].join('\t');
  });

/** Some rows have one figure too many. */
export const surplusCells: Shape = ({ rows }, random) =>
  rows.map((row) => {
    if (row.kind === 'header' || random() > 0.2) return tabbed(row);
    const at = Math.floor(random() * row.figures.length);
    return tabbed({ ...row, figures: [...row.figures.slice(0, at), '0', ...row.figures.slice(at)] });
  });

/** The figures of some rows run into one. */
const glued: Shape = ({ rows }, random) =>
  rows.map((row) => {
    const figures = random() < 0.4 ? row.figures.join('') : row.figures.join(' ');
    return [...filledLabels(row), ...(row.figures.length > 0 ? [figures] : [])].join(' ');
  });

/** Everything at once, row by row. */
export const mixed: Shape = (printed, random) =>
  printed.rows.flatMap((row) => {
    const shapes: readonly Shape[] = [tabs, lostCells, surplusCells, glued, pageBreaks];
    const shape = row.kind === 'header' ? tabs : (shapes[Math.floor(random() * shapes.length)] ?? tabs);
    return shape({ table: printed.table, rows: [row] }, random);
  });
