import type { TableFormat } from '../../core/formats/reportFormat.js';
import type { AlignedTable } from './alignTable.js';
import type { PlacedLabel } from './alignLabels.js';
import { isCut, timesInForm, type LabelWords } from './labelWords.js';
import { noteOnWords, type NoteDraft } from '../notes/noteDraft.js';
import type { Piece } from '../source/sourceItem.js';

/**
 * What became of the words of a table: labels put together, recognised by likeness, left to the form, or foreign.
 * `table`: the form as far as it is written out.
 */
export function labelNotes(
  table: TableFormat,
  { labels, runs, foreign, pageNumbers }: AlignedTable,
  words: LabelWords,
): readonly NoteDraft[] {
  const key = table.key;
  const fates = fatesOf(table, labels);
  const notes: NoteDraft[] = [];
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at];
    const fate = fates[at];
    if (label === undefined || fate === undefined) continue;
    const { hit, row, pieces } = label;
    const keys = { table: key, ...(row === undefined ? {} : { row: row.key }) };
    const text = textOf(pieces);
    const range = rangeOf(pieces);
    if (fate !== 'written') {
      // Neighbours of the same fate are one note: a head has many cells.
      let until = at;
      while (fates[until + 1] === fate && labels[until + 1]?.hit.match !== 'similar') until++;
      const all = labels.slice(at, until + 1).flatMap((each) => each.pieces);
      notes.push(noteOnWords('dropped', fate, textOf(all), rangeOf(all), { table: key }));
      at = until;
    } else if (hit.match === 'similar') {
      const isKept = hit.kind !== 'group' && !isCut(label) && (row === undefined || words.row(row) !== undefined);
      const text2 = isKept ? 'similarLabel' : 'similarGroup';
      notes.push(noteOnWords('guessed', text2, text, range, { ...keys, parameters: { label: hit.official } }));
    } else if (pieces.length > 1) {
      notes.push(noteOnWords('repaired', 'splitLabel', text, range, { ...keys, parameters: { label: hit.official } }));
    }
  }
  // What names a row of the author's own is told with its figures.
  const strangers = new Set(
    runs.flatMap(({ stranger, slots }) => (slots.some(({ blank }) => !blank) ? [stranger] : [])),
  );
  for (const piece of foreign.filter((each) => !strangers.has(each)))
    notes.push(noteOnWords('dropped', 'foreignWords', piece.text, piece.range, { table: key }));
  for (const piece of pageNumbers)
    notes.push(noteOnWords('dropped', 'pageNumber', piece.text, piece.range, { table: key }));
  return notes;
}

type Fate = 'written' | 'formLabel' | 'repeatedLabel';

/** Whether a label is written out in the canonical spelling, is left to the form, or stands there already. */
function fatesOf(table: TableFormat, labels: readonly PlacedLabel[]): readonly Fate[] {
  const counts = new Map<string, number>();
  return labels.map(({ hit, row }) => {
    const name = row?.flat ?? hit.official;
    const nth = counts.get(name) ?? 0;
    counts.set(name, nth + 1);
    if (row !== undefined) return nth === 0 ? 'written' : 'repeatedLabel';
    if (hit.kind === 'group') {
      const isWritten = table.rows.some(({ flat }) => flat.startsWith(hit.official));
      return isWritten ? (nth === 0 ? 'written' : 'repeatedLabel') : 'formLabel';
    }
    const times = timesInForm(table, hit.official);
    if (nth < times) return 'written';
    return times === 0 || table.grid.labelColumns === 0 ? 'formLabel' : 'repeatedLabel';
  });
}

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(' ');
const rangeOf = (pieces: readonly Piece[]): { readonly start: number; readonly end: number } => ({
  start: Math.min(...pieces.map(({ range }) => range.start)),
  end: Math.max(...pieces.map(({ range }) => range.end)),
});
