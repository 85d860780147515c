/** A cell and the figure that it should have. */
export interface Change {
  readonly cell: number;
  readonly value: bigint;
}
