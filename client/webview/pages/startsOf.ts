import type { FlowBlock, PageSlices } from './paginate.js';
import { sheetSize } from './sheets.js';

/** A line of a block that begins a sheet; 0 is the block itself. Sheets count from 1, and the first needs no beginning. */
export interface Start {
  readonly line: number;
  readonly sheet: number;
}

export interface Starts {
  /** By the place of the block. */
  readonly byBlock: ReadonlyMap<number, readonly Start[]>;
  /** How many sheets there are. */
  readonly sheets: number;
}

export function startsOf(pages: readonly PageSlices[], blocks: readonly FlowBlock[]): Starts {
  const byBlock = new Map<number, Start[]>();
  let sheets = 0;
  for (const page of pages) {
    const [first] = page;
    if (first === undefined) continue;
    const start = { line: first.from, sheet: sheets + 1 };
    const known = byBlock.get(first.block);
    if (sheets === 0) byBlock.set(first.block, []);
    else if (known === undefined) byBlock.set(first.block, [start]);
    else known.push(start);
    sheets += 1 + sheetsBeyond(page, blocks);
  }
  return { byBlock, sheets };
}

/** A row that is higher than a page lies on as many sheets as it needs: what follows begins on the next. */
function sheetsBeyond(page: PageSlices, blocks: readonly FlowBlock[]): number {
  const [only, ...others] = page;
  const block = only === undefined ? undefined : blocks[only.block];
  if (only === undefined || block === undefined || others.length > 0 || only.to - only.from > 1) return 0;
  const heights = [...block.lines.slice(0, only.from > 0 ? block.head : 0), ...block.lines.slice(only.from, only.to)];
  const over = heights.reduce((sum, { height }) => sum + height, 0) - sheetSize.textHeight;
  return over > 0 ? Math.ceil(over / sheetSize.pitch) : 0;
}
