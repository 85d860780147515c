import type Big from 'big.js';
import type { CellRef } from '../model/finding.js';
import type { Range } from '../text/range.js';

/** A sum of cells, some of them to be subtracted. */
export interface CellSum {
  readonly cells: readonly CellRef[];
  readonly minus: readonly CellRef[];
}

interface Claimed {
  /** The digits, or the phrase. */
  readonly range: Range;
  /** What the words can mean; the claim is right if it agrees with one of them. */
  readonly options: readonly CellSum[];
}

/** A figure that a sentence gives for something that a table counts: 收到政府信息公开申请 22 件. */
export interface FigureClaim extends Claimed {
  readonly kind: 'figure';
  /** In the unit of the cells. */
  readonly value: Big;
  /** One of the last digit that is written, in the unit of the cells. */
  readonly step: Big;
  /** The count that the sentence divides: a part is read as it is, of 新收 or of all that was handled. */
  readonly head?: FigureClaim | undefined;
}

/** A sentence says that all are of one kind: 均为自然人. It holds where an option equals its whole. */
export interface AllClaim extends Claimed {
  readonly kind: 'all';
  /** One for each option. */
  readonly wholes: readonly CellSum[];
  /** Said without 均 or 全部: only a table with nothing of the kind contradicts it. */
  readonly isImplied: boolean;
  /** The figure of the whole as the sentence gives it. */
  readonly head: FigureClaim | undefined;
}

/** A sentence says that there are none: 未收到政府信息公开申请. Each option has to be 0. */
export interface NoneClaim extends Claimed {
  readonly kind: 'none';
}

export type Claim = FigureClaim | AllClaim | NoneClaim;
