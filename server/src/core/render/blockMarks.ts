import type { Finding } from '../model/finding.js';
import type { Block } from '../model/report.js';
import type { Mark } from './findingMarks.js';

/** Findings sorted to the blocks they are about. */
export interface BlockMarks {
  /** By the block's place in the report: on words, figures or the whole of it. */
  readonly inside: ReadonlyMap<number, readonly Mark[]>;
  /** About what should stand before or after the block, or what the page does not show. */
  readonly before: ReadonlyMap<number, readonly Mark[]>;
  readonly after: ReadonlyMap<number, readonly Mark[]>;
}

/** Blocks that leave no trace on the page. */
const isHidden = ({ kind }: Block): boolean => kind === 'frontMatter' || kind === 'comment';

export function sortMarks(blocks: readonly Block[], findings: readonly Finding[]): BlockMarks {
  const inside = new Map<number, Mark[]>();
  const before = new Map<number, Mark[]>();
  const after = new Map<number, Mark[]>();
  findings.forEach((finding, index) => {
    const mark: Mark = { index, range: finding.range, finding };
    const { start, end } = finding.range;
    const place = lastStartingBy(blocks, start);
    const block = blocks[place];
    const into = (map: Map<number, Mark[]>, key: number): void => {
      const known = map.get(key);
      if (known === undefined) map.set(key, [mark]);
      else known.push(mark);
    };
    if (block === undefined) into(before, 0);
    else if (start === end && start === block.range.start && block.kind !== 'table') into(before, place);
    else if (isHidden(block) || start > block.range.end) into(after, place);
    else if (start === end && block.kind !== 'table') into(after, place);
    else into(inside, place);
  });
  return { inside, before, after };
}

/** Index of the last block that starts at or before an offset; -1 if none does. */
function lastStartingBy(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
