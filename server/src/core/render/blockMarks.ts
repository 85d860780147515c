import type { Finding } from '../model/finding.js';
import type { Block } from '../model/blocks.js';
import type { Report } from '../model/report.js';
import type { ReportTable } from '../model/table.js';
import type { Mark } from './findingMarks.js';

/** The findings of one block; each list in the order of the findings. */
export interface BlockMarks {
  /** About what should stand before or after the block, or what the page does not show. */
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
  /** On words, figures or the whole of it. */
  readonly inside: readonly Mark[];
  /** All of them: marks count in this list. */
  readonly findings: readonly Finding[];
}

export const unmarked: BlockMarks = { before: [], after: [], inside: [], findings: [] };

type Side = 'before' | 'inside' | 'after';

/** Blocks that leave no trace on the page. */
const isHidden = ({ kind }: Block): boolean => kind === 'frontMatter' || kind === 'comment';

/** Findings sorted to the blocks they are about, by the block's place in the report. */
export function sortMarks(
  { blocks, tables }: Pick<Report, 'blocks' | 'tables'>,
  findings: readonly Finding[],
): ReadonlyMap<number, BlockMarks> {
  const sorted = new Map<number, { readonly side: Side; readonly finding: Finding }[]>();
  for (const finding of findings) {
    const source = lastStartingBy(blocks, finding.range.start);
    const place = beginningOf(blocks, tables, source);
    const own = { side: place === source ? sideOf(blocks[place], finding) : 'inside', finding } as const;
    const known = sorted.get(Math.max(0, place));
    if (known === undefined) sorted.set(Math.max(0, place), [own]);
    else known.push(own);
  }
  return new Map(
    [...sorted].map(([place, own]) => {
      const marks = own.map(({ side, finding }, index) => ({ side, index, range: finding.range, finding }));
      const on = (side: Side): readonly Mark[] => marks.filter((mark) => mark.side === side);
      return [
        place,
        { before: on('before'), inside: on('inside'), after: on('after'), findings: own.map(({ finding }) => finding) },
      ];
    }),
  );
}

function sideOf(block: Block | undefined, { range: { start, end } }: Finding): Side {
  if (block === undefined) return 'before';
  if (start === end && start === block.range.start && block.kind !== 'table') return 'before';
  if (isHidden(block) || start > block.range.end) return 'after';
  return start === end && block.kind !== 'table' ? 'after' : 'inside';
}

/** Index of the table that a block goes on with; of any other block its own. */
function beginningOf(blocks: readonly Block[], tables: readonly ReportTable[], place: number): number {
  const block = blocks[place];
  if (block?.kind !== 'table' || block.continues !== true) return place;
  const table = tables.findLast((each) => each.block.range.start < block.range.start);
  return table === undefined ? place : blocks.indexOf(table.block);
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
