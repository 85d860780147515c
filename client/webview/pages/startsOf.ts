import type { PageSlices } from './paginate.js';

/** A line of a block that begins a sheet; 0 is the block itself. Sheets count from 1, and the first needs no beginning. */
export interface Start {
  readonly line: number;
  readonly sheet: number;
}

/** By the place of the block. */
export function startsOf(pages: readonly PageSlices[]): ReadonlyMap<number, readonly Start[]> {
  const starts = new Map<number, Start[]>();
  pages.forEach(([first], index) => {
    if (first === undefined || index === 0) return;
    const start = { line: first.from, sheet: index + 1 };
    const known = starts.get(first.block);
    if (known === undefined) starts.set(first.block, [start]);
    else known.push(start);
  });
  return starts;
}
