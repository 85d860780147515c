import type { Change } from './change.js';
import type { Slip } from './slip.js';

/** Changes that together clear every residual of a fault. */
export interface Explanation {
  readonly changes: readonly Change[];
  /** The slip of the pen that would account for it, as far as the figures tell. */
  readonly slip: Slip;
}
