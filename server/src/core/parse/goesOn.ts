import type { SourceRow, TableBlock } from '../model/blocks.js';
import type { ReportTable } from '../model/table.js';

interface Pieces {
  /** The table so far, and what the piece is by itself. */
  readonly before: ReportTable | undefined;
  readonly alone: ReportTable | undefined;
  readonly piece: TableBlock;
  /** Nothing but blank lines and a caption stands between. */
  readonly isNext: boolean;
}

/**
 * Whether the table that a piece makes with the rows before it is one: it has rows that neither has alone. A piece
 * with a head of its own is one only with the form's own words: no row twice, none that the form does not know.
 */
export function goesOn(whole: ReportTable, { before, alone, piece, isNext }: Pieces): boolean {
  if (before !== undefined && before.format.key !== whole.format.key) return false;
  if (whole.rows.length <= (before?.rows.length ?? 0) || whole.rows.length <= (alone?.rows.length ?? 0)) return false;
  if (isNext && piece.rows.every(({ delimiter, caption }) => !delimiter && caption === undefined)) return true;
  if (whole.foreign.length > (before?.foreign.length ?? 0) + (alone?.foreign.length ?? 0)) return false;
  const cells = new Set(piece.rows.flatMap((row) => row.cells));
  if (whole.labels.some(({ cell, match }) => match === 'similar' && cells.has(cell))) return false;
  return hasHead(piece, whole) || widthOf(piece.rows) === widthOf(whole.block.rows);
}

/** A row of the piece that has words of the form and no figures. */
const hasHead = ({ rows }: TableBlock, { rows: data, labels }: ReportTable): boolean =>
  rows.some((row) => data.every(({ source }) => source !== row) && labels.some(({ cell }) => row.cells.includes(cell)));

const widthOf = (rows: readonly SourceRow[]): number =>
  rows.find(({ delimiter, caption }) => !delimiter && caption === undefined)?.cells.length ?? 0;
