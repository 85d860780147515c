import type { RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import { normaliseLabel } from '../../core/text/normalise.js';
import { LABEL_HEADER } from '../../core/edit/canonicalTable.js';
import type { PlacedLabel } from './alignLabels.js';
import type { LabelBook } from '../labels/labelBook.js';

/** The author's own words for labels, where they differ from the form's by more than spelling. */
export interface LabelWords {
  readonly row: (row: RowFormat) => string | undefined;
  readonly header: (official: string, nth: number) => string | undefined;
}

/** The form's own words for every label. */
export const formWords: LabelWords = { row: () => undefined, header: () => undefined };

export function labelWords(table: TableFormat, labels: readonly PlacedLabel[], book: LabelBook): LabelWords {
  return {
    row: (row) => {
      const placed = labels.find((label) => label.row?.key === row.key);
      if (placed === undefined || placed.hit.match === 'exact' || isCut(placed)) return undefined;
      const group = row.flat.endsWith(row.label) ? row.flat.slice(0, -row.label.length) : '';
      const hasGroup = normaliseLabel(placed.words).startsWith(normaliseLabel(group));
      const words = hasGroup ? placed.words : group + placed.words;
      return isKnown(words, row, book) ? words : undefined;
    },
    header: (official, nth) => {
      if (official === LABEL_HEADER) return undefined;
      const placed = labels.filter((label) => label.hit.official === official && label.row === undefined);
      // Where the source has fewer than the form, which of them it has is not known.
      if (placed.length < timesInForm(table, official)) return undefined;
      const label = placed[nth];
      if (label === undefined || label.hit.match === 'exact' || isCut(label)) return undefined;
      const hit = book.index.find(label.words) ?? book.index.guess(label.words);
      return hit?.official === official ? label.words : undefined;
    },
  };
}

/** 商业企 for 商业企业: a line of a narrow cell, of which the rest stands elsewhere, and no other word. */
export function isCut({ hit, words }: PlacedLabel): boolean {
  const key = normaliseLabel(words);
  const official = normaliseLabel(hit.official);
  return hit.match === 'similar' && key.length < official.length && official.startsWith(key);
}

/** Whether a reader of the report will know the row by these words; else the form's own are written. */
function isKnown(words: string, row: RowFormat, book: LabelBook): boolean {
  const hit = book.index.find(words) ?? book.index.guess(words);
  return hit?.kind === 'row' && hit.rows.some(({ key }) => key === row.key);
}

/** How often a header cell's words are written out in the canonical spelling. */
export function timesInForm(table: TableFormat, official: string): number {
  if (table.columns.length > 0) return table.columns.filter(({ label }) => label === official).length;
  return table.grid.rows
    .filter(({ kind }) => kind !== 'data')
    .reduce(
      (sum, { cells }) => sum + cells.filter((cell) => cell.kind === 'label' && cell.text === official).length,
      0,
    );
}
