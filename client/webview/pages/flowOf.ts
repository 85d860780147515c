import type { MeasuredBlock } from './measureBlock.js';
import type { FlowBlock } from './paginate.js';

/** What the pagination needs to know of a block that was measured. */
interface FlowSource {
  readonly element: Element;
  readonly measured: MeasuredBlock;
}

const HEADING = 'h1, h2, h3, h4, h5';
/** Issuer, date and 附注: the end of a report, which stands on no page alone. */
const SIGNATURE = '.signature, .signature-wide, .publication-note, :has(> :is(.signature, .signature-wide))';
const TOGETHER = 2;

export const flowOf = (blocks: readonly FlowSource[]): readonly FlowBlock[] =>
  blocks.map(({ element, measured }, index): FlowBlock => {
    const isText = measured.kind === 'text';
    return {
      space: Math.max(neighbour(blocks, index, -1)?.measured.marginBottom ?? 0, measured.marginTop),
      lines: measured.lines,
      head: measured.head,
      orphans: isText ? TOGETHER : 1,
      widows: isText ? TOGETHER : 1,
      keepWithNext: element.matches(HEADING) || neighbour(blocks, index, 1)?.element.matches(SIGNATURE) === true,
    };
  });

/** The next block in one direction, past what is out of the flow: a remark in the margin parts nothing. */
function neighbour(blocks: readonly FlowSource[], index: number, by: 1 | -1): FlowSource | undefined {
  let at = index + by;
  while (blocks[at]?.measured.lines.length === 0) at += by;
  return blocks[at];
}
