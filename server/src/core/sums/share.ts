import type { Figure } from './figureFrame.js';
import type { Percent } from '../prose/quantity.js';

/** A percentage with the two figures it is computed from. */
export interface Share {
  readonly percent: Percent;
  readonly part: Figure;
  readonly whole: Figure;
  /** Other figures the author may have divided by; if one of them fits, nothing is wrong. */
  readonly others: readonly Figure[];
}
