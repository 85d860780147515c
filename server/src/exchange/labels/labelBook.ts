import type { RowFormat, TableFormat } from '../../core/formats/reportFormat.js';
import { indexLabels, withoutOrdinal, type LabelHit, type LabelIndex } from '../../core/tables/labels.js';
import { normaliseLabel } from '../../core/text/normalise.js';

/** A label of the form, in the order in which the form is read. */
export interface LabelEntry {
  readonly key: string;
  readonly hit: LabelHit;
  readonly order: number;
}

/** The labels of one table with what is needed to put split ones together. */
export interface LabelBook {
  readonly index: LabelIndex;
  readonly table: TableFormat;
  readonly entries: readonly LabelEntry[];
  /** Labels of which the words are a proper beginning, in the form's order. */
  startingWith(key: string): readonly LabelEntry[];
  /** Row whose label has these words after its number. */
  rowNamed(key: string): RowFormat | undefined;
}

export function labelBook(table: TableFormat): LabelBook {
  const index = remembering(indexLabels(table));
  const entries: LabelEntry[] = [];
  for (const gridRow of table.grid.rows) {
    for (const cell of gridRow.cells) {
      const hit = cell.kind === 'label' ? index.find(cell.text) : undefined;
      if (cell.kind !== 'label' || hit === undefined) continue;
      entries.push({ key: normaliseLabel(cell.text), hit, order: entries.length });
    }
  }
  for (const column of table.columns) {
    for (const alias of column.aliases) {
      const hit = index.find(alias);
      const official = entries.find(({ key }) => key === normaliseLabel(column.label));
      if (hit !== undefined) entries.push({ key: normaliseLabel(alias), hit, order: official?.order ?? 0 });
    }
  }
  return {
    index,
    table,
    entries,
    startingWith: (key) =>
      key === '' ? [] : entries.filter((entry) => entry.key !== key && entry.key.startsWith(key)),
    rowNamed: (key) => table.rows.find(({ label }) => withoutOrdinal(normaliseLabel(label)) === key),
  };
}

/** The import asks for the same words at every step: what is table, what is label, what is figure. */
function remembering(index: LabelIndex): LabelIndex {
  const found = new Map<string, LabelHit | undefined>();
  const guessed = new Map<string, LabelHit | undefined>();
  return {
    ...index,
    find: (label) => once(found, label, (words) => index.find(words)),
    guess: (label) => once(guessed, label, (words) => index.guess(words)),
  };
}

function once(
  known: Map<string, LabelHit | undefined>,
  label: string,
  look: (label: string) => LabelHit | undefined,
): LabelHit | undefined {
  if (known.has(label)) return known.get(label);
  const hit = look(label);
  known.set(label, hit);
  return hit;
}
