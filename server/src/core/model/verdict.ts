/**
 * How many hard relations (勾稽关系) of the report's tables hold.
 * `relations` = `passed` + `broken` + `unchecked`; a relation with a blank operand is unchecked, never passed.
 */
export interface Verdict {
  readonly relations: number;
  readonly passed: number;
  readonly broken: number;
  readonly unchecked: number;
}
