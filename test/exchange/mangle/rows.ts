import type { PrintedRow, PrintedTable } from '../support/printReport.js';
import type { Random } from './knownReport.js';

/** What the shapes share to print and damage the rows of a table. */

export const filled = ({ labels }: PrintedRow): readonly string[] => labels.filter((label) => label !== '');
export const tabbed = (row: PrintedRow): string => [...row.labels, ...row.figures].join('\t');
export const spaced = (row: PrintedRow): string => [...filled(row), ...row.figures].join(' ');
/** The form without a label column: one row for all figures. */
export const isWide = ({ table }: PrintedTable): boolean => table.grid.labelColumns === 0;
export const isData = ({ kind, figures }: PrintedRow): boolean => kind === 'data' && figures.length > 0;
export const below = (random: Random, limit: number): number => Math.floor(random() * limit);
export const pick = <T>(all: readonly [T, ...T[]], random: Random): T => all[below(random, all.length)] ?? all[0];
export const chance = (random: Random, share: number): boolean => random() < share;

/** The same table with the given words for labels. */
export const relabel = (printed: PrintedTable, change: (label: string) => string): PrintedTable => ({
  ...printed,
  rows: printed.rows.map((row) => ({ ...row, labels: row.labels.map((label) => (label === '' ? '' : change(label))) })),
});

/** The same table with other texts for the figures of its data rows. */
export const refigure = (
  printed: PrintedTable,
  change: (figures: readonly string[], row: PrintedRow) => readonly string[],
): PrintedTable => ({
  ...printed,
  rows: printed.rows.map((row) => (isData(row) ? { ...row, figures: change(row.figures, row) } : row)),
});

export const tabs = ({ rows }: PrintedTable): readonly string[] => rows.map(tabbed);
