import { refusal } from './fileRefusal.js';

/** Counts what a file unfolds to, and gives up on one that says something once and refers to it without end. */
export type Spend = (characters: number) => void;

const MOST_TIMES = 20;
/** Small files may unfold as they like. */
const SMALL = 500_000;

/** `own`: the size of the file's own text. */
export function growthLimit(own: number): Spend {
  const most = Math.max(SMALL, own * MOST_TIMES);
  let total = 0;
  return (characters) => {
    total += characters;
    if (total > most) throw refusal('grows', { limit: MOST_TIMES });
  };
}

export const noLimit: Spend = () => undefined;
