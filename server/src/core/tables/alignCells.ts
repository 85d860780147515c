import type { RowFormat } from '../formats/reportFormat.js';
import type { SourceCell, SourceRow } from '../model/blocks.js';
import type { TableCell } from '../model/table.js';
import { readFigure } from './figure.js';
import { range } from '../text/range.js';
import { isMergeMark } from './rowLabels.js';

/** Where the figures stand in a table of the wide form: its header row and the place of the first figure column in it. */
export interface HeaderPlace {
  readonly width: number;
  readonly first: number;
}

export interface AlignedRow {
  readonly cells: readonly TableCell[];
  readonly surplus: readonly SourceCell[];
  readonly present: number;
}

/**
 * Gives the source cells after a row's label to the row's figures. As many filled cells as figures, or as many
 * cells at all, are taken in order; else the place under the header decides; else empty cells of merged labels
 * before and of lost columns behind are left out. What is then too much is surplus, what is too little is absent.
 */
export function alignCells(
  row: SourceRow,
  from: number,
  format: RowFormat,
  header: HeaderPlace | undefined,
): AlignedRow {
  const wanted = format.cells.length;
  const all = row.cells.slice(from).filter(({ text }) => !isMergeMark(text));
  const chosen = choose(row, from, all, wanted, header);
  const end = row.cells.at(-1)?.range.end ?? row.range.end;
  const cells = format.cells.map((cell, index): TableCell => {
    const source = chosen[index];
    return {
      format: cell,
      source,
      range: source?.range ?? range(end, end),
      content: source === undefined ? { kind: 'blank' } : readFigure(source.text),
    };
  });
  return {
    cells,
    surplus: chosen.slice(wanted).filter(({ text }) => text !== ''),
    present: Math.min(chosen.length, wanted),
  };
}

function choose(
  row: SourceRow,
  from: number,
  all: readonly SourceCell[],
  wanted: number,
  header: HeaderPlace | undefined,
): readonly SourceCell[] {
  if (all.length === wanted) return all;
  const filled = all.filter(({ text }) => text !== '');
  if (filled.length === wanted) return filled;
  if (row.cells.length === header?.width && from <= header.first) {
    const placed = row.cells.slice(header.first, header.first + wanted);
    const outside = [...row.cells.slice(from, header.first), ...row.cells.slice(header.first + wanted)];
    if (placed.length === wanted && outside.every(({ text }) => text === '' || isMergeMark(text))) return placed;
  }
  const cells = [...all];
  while (cells.length > wanted && cells.at(-1)?.text === '') cells.pop();
  while (cells.length > wanted && cells[0]?.text === '') cells.shift();
  return cells;
}
