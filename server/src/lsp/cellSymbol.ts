import {
  cellLinks,
  placeCell,
  sameCell,
  type CellLink,
  type CellRef,
  type PlacedCell,
  type Range,
} from '../core/index.js';
import { cellAt } from './cellAt.js';
import type { Checked } from './checker.js';

/** A cell of the form as a symbol: its declaration is the cell in the table, its uses stand in the prose. */
export interface CellSymbol {
  readonly ref: CellRef;
  /** Where the symbol was found. */
  readonly range: Range;
  /** The use it was found at; undefined in the table itself. */
  readonly link: CellLink | undefined;
  /** Undefined if the report does not have the cell. */
  readonly place: PlacedCell | undefined;
}

/** The cell that stands at an offset, or that the prose there refers to. */
export function cellSymbolAt({ report, analysis }: Checked, offset: number): CellSymbol | undefined {
  const link = cellLinks(analysis).find(({ range }) => range.start <= offset && offset <= range.end);
  if (link !== undefined)
    return { ref: link.ref, range: link.range, link, place: placeCell(analysis.tables, link.ref) };
  const found = cellAt(report, offset);
  if (found === undefined || !analysis.tables.some(({ table }) => table === found.table)) return undefined;
  const { table, row, cell } = found;
  const ref = { table: table.format.key, row: row.format.key, column: cell.format.column };
  return { ref, range: cell.range, link: undefined, place: placeCell(analysis.tables, ref) };
}

/** Where the prose stands for the cell, in the order of the text. */
export const linksTo = ({ analysis }: Checked, ref: CellRef): readonly Range[] =>
  cellLinks(analysis)
    .filter((link) => sameCell(link.ref, ref))
    .map(({ range }) => range)
    .sort((a, b) => a.start - b.start);
