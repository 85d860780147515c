import type { Omission } from './sourceBlock.js';

/** How words look in a file, whatever kind of file it is. */
export interface Look {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  /** In points; undefined where the file does not say it. */
  readonly size: number | undefined;
}

/** Smaller words are written not to be seen. */
const LEAST_POINTS = 2;

/** Why words are left out, by their look: nobody sees them, or they are struck out. */
export function leftOut({ isHidden, isStruck, size }: Look): Omission['reason'] | undefined {
  if (isHidden || (size !== undefined && size < LEAST_POINTS)) return 'hiddenText';
  return isStruck ? 'deletedText' : undefined;
}
