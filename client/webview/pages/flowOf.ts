import type { MeasuredBlock } from './measureBlock.js';
import type { FlowBlock } from './paginate.js';

/** What the pagination needs to know of a block that was measured. */
interface FlowSource {
  readonly element: Element;
  readonly measured: MeasuredBlock;
}

const HEADING = 'h1, h2, h3, h4, h5';
/** Issuer, date and 附注: the end of a report, which stands on no page alone. */
const SIGNATURE = '.signature, .publication-note, :has(> .signature)';
const TOGETHER = 2;

export const flowOf = (blocks: readonly FlowSource[]): readonly FlowBlock[] =>
  blocks.map(({ element, measured }, index): FlowBlock => {
    const isText = measured.kind === 'text';
    return {
      space: Math.max(marginBefore(blocks, index), measured.marginTop),
      lines: measured.lines,
      head: measured.head,
      orphans: isText ? TOGETHER : 1,
      widows: isText ? TOGETHER : 1,
      keepWithNext: element.matches(HEADING) || blocks[index + 1]?.element.matches(SIGNATURE) === true,
    };
  });

function marginBefore(blocks: readonly FlowSource[], index: number): number {
  const before = blocks.slice(0, index).findLast(({ measured }) => measured.lines.length > 0);
  return before?.measured.marginBottom ?? 0;
}
