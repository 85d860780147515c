/** A balance between cells: sum of `left` = sum of `right`. Cells are indices into the system's values. */
export interface Balance {
  /** Id of the relation in the format, as T3-1. */
  readonly relation: string;
  /** Key of the column (or row) it is evaluated for. */
  readonly at: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** All hard linear relations of one table over its cells. Cells are counts: integral and not negative. */
export interface CellSystem {
  readonly size: number;
  readonly balances: readonly Balance[];
}

/** The figure of each cell; null: blank, that is unknown. */
export type CellValues = readonly (bigint | null)[];
