import type { Analysis } from '../check/analysis.js';
import type { CellRef } from '../model/finding.js';
import type { Range } from '../text/range.js';

/** A place in the prose that stands for a cell of a table: by reference, or as a typed figure that says the same. */
export interface CellLink {
  readonly kind: 'reference' | 'claim';
  readonly range: Range;
  readonly ref: CellRef;
}

/** Every link of a report, by kind. */
export const cellLinks = ({ references }: Analysis): readonly CellLink[] =>
  references.flatMap(({ range, target }) =>
    target === undefined ? [] : [{ kind: 'reference', range, ref: target.ref }],
  );

export const sameCell = (a: CellRef, b: CellRef): boolean =>
  a.table === b.table && a.row === b.row && a.column === b.column;
