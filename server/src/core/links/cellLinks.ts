import type Big from 'big.js';
import type { Analysis } from '../analysis/analysis.js';
import type { CellRef } from '../model/finding.js';
import type { Claim } from '../claims/claim.js';
import type { Range } from '../text/range.js';
import type { TableFigures } from '../tables/tableFigures.js';
import { cellFigure, placeCell } from '../tables/cellFigure.js';

/** A place in the prose that stands for a cell of a table: by reference, or as words that say what the cell says. */
export interface CellLink {
  readonly kind: 'reference' | 'claim';
  readonly range: Range;
  readonly ref: CellRef;
  /** The figure as the prose gives it, in the unit of the cell. */
  readonly value: Big | undefined;
}

/** Every link of a report, by kind. Words that stand for a sum of cells, or may mean several, are none. */
export const cellLinks = ({ references, claims, tables }: Analysis): readonly CellLink[] => [
  ...references.flatMap(({ range, target }): readonly CellLink[] =>
    target === undefined ? [] : [{ kind: 'reference', range, ref: target.ref, value: undefined }],
  ),
  ...claims.flatMap((claim): readonly CellLink[] => {
    const ref = claimedCell(claim, tables);
    const value = claim.kind === 'figure' ? claim.value : undefined;
    return ref === undefined ? [] : [{ kind: 'claim', range: claim.range, ref, value }];
  }),
];

/** The only cell that a claim can mean; of several readings, the only one that agrees. */
function claimedCell(claim: Claim, tables: readonly TableFigures[]): CellRef | undefined {
  const cells = claim.options.map(({ cells: [cell, ...more], minus }) =>
    more.length === 0 && minus.length === 0 ? cell : undefined,
  );
  if (cells.length === 1) return cells[0];
  if (claim.kind !== 'figure') return undefined;
  const agreeing = cells.flatMap((cell) => {
    const place = cell === undefined ? undefined : placeCell(tables, cell);
    const figure = place === undefined ? undefined : cellFigure(place);
    return cell !== undefined && figure?.kind === 'figure' && figure.value.eq(claim.value) ? [cell] : [];
  });
  return agreeing.length === 1 ? agreeing[0] : undefined;
}

export const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.table === b.table && a.row === b.row && a.column === b.column;
