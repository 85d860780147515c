import type { Block, HeadingBlock, Range, Report, ReportTable, TableBlock, TitleBlock } from '../core/index.js';

/** A heading, table or the title with all that stands below it. */
export interface OutlineNode {
  readonly block: TitleBlock | HeadingBlock | TableBlock;
  /** The statutory table that a table block is, if it is one. */
  readonly table: ReportTable | undefined;
  /** From the block to the end of the last one below it. */
  readonly range: Range;
  readonly children: readonly OutlineNode[];
}

interface Draft {
  readonly block: OutlineNode['block'];
  readonly children: Draft[];
  end: number;
}

/** How deep a block stands: the title is the root, a table belongs to the heading above it. */
const depthOf = (block: OutlineNode['block']): number => {
  if (block.kind === 'title') return 0;
  return block.kind === 'heading' ? block.level : Number.POSITIVE_INFINITY;
};

const isNode = (block: Block): block is OutlineNode['block'] =>
  block.kind === 'title' || block.kind === 'heading' || block.kind === 'table';

/** The report as a tree. */
export function outlineOf({ blocks, tables }: Report): readonly OutlineNode[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const block of blocks) {
    if (isNode(block)) {
      while (open.length > 0 && depthOf(open[open.length - 1]?.block ?? block) >= depthOf(block)) open.pop();
      const draft: Draft = { block, children: [], end: block.range.end };
      (open.at(-1)?.children ?? roots).push(draft);
      open.push(draft);
    }
    // A table ends with its last row, whatever follows.
    for (const draft of open) if (draft.block.kind !== 'table' || draft.block === block) draft.end = block.range.end;
  }
  const tableOf = new Map<Block, ReportTable>(tables.map((table) => [table.block, table]));
  const finish = ({ block, children, end }: Draft): OutlineNode => ({
    block,
    table: tableOf.get(block),
    range: { start: block.range.start, end },
    children: children.map(finish),
  });
  return roots.map(finish);
}
