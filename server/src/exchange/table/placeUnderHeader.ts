import type { CellFormat, TableFormat } from '../../core/formats/reportFormat.js';
import type { FigureRun, RunPlace, Slot } from './alignTable.js';

/** The slots by their place under the header, if the row is as wide as the header and its label stays in the label columns. */
export function placeUnderHeader(
  table: TableFormat,
  formats: readonly CellFormat[],
  { slots, place }: FigureRun,
): readonly (Slot | undefined)[] | undefined {
  const header = place?.header;
  if (place === undefined || header === undefined) return undefined;
  const places = columnPlaces(table, formats, header.columns, place);
  if (places === undefined || (places[0] ?? 0) <= place.labelEnd) return undefined;
  // In a table of bands a row may end where its last, merged figure cell begins; elsewhere a narrower row has lost a cell.
  const isCut = table.columns.length === 0 && place.width === (places.at(-1) ?? 0) + 1;
  const isAsWide = place.width === header.width || isCut;
  if (!isAsWide) return undefined;
  const filled = slots.filter(({ blank }) => !blank);
  const taken = new Set(filled.map(({ column }) => column));
  // A merged cell over two columns of the form: to which of them it belongs, or whether to both, is not said.
  if (slots.some(({ piece, column }) => piece.covered !== undefined && column !== undefined && places.includes(column)))
    return undefined;
  const outside = filled.some(({ column }) => column === undefined || !places.includes(column));
  if (outside || taken.size !== filled.length) return undefined;
  return places.map((at) => slots.find(({ column }) => column === at));
}

/** Where the header says that each figure stands. */
function columnPlaces(
  table: TableFormat,
  formats: readonly CellFormat[],
  columns: readonly { readonly official: string; readonly at: number }[],
  { width }: RunPlace,
): readonly number[] | undefined {
  if (table.grid.labelColumns === 0) {
    return width >= formats.length ? formats.map((_, index) => index) : undefined;
  }
  const places = formats.map(({ label }) => columns.find(({ official }) => official === label)?.at);
  const known = places.flatMap((at) => at ?? []);
  if (known.length !== formats.length) return undefined;
  return known.every((at, index) => index === 0 || at > (known[index - 1] ?? 0)) ? known : undefined;
}
