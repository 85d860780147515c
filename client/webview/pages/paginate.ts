/** A line of text or a row of a table: what no page divides. */
export interface FlowLine {
  readonly height: number;
  /** Whether no page may begin with it. */
  readonly glued?: boolean;
}

/** A heading, a paragraph or a table, measured. */
export interface FlowBlock {
  /** Room between it and what stands before it; a page does not begin with it. */
  readonly space: number;
  readonly lines: readonly FlowLine[];
  /** How many of the first lines are drawn again on each page that the block goes on to. */
  readonly head: number;
  /** How many lines must stay together at its beginning (beside the head) and at its end. */
  readonly orphans: number;
  readonly widows: number;
  /** Whether the end of it may not be the last thing on a page. */
  readonly keepWithNext: boolean;
}

/** The lines of a block from `from` up to `to` on one page. */
export interface Slice {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** In the order of the text; never empty. */
export type PageSlices = readonly Slice[];

/**
 * Puts blocks on pages, each as full as the rules allow. What a page holds depends on nothing before it, and only on
 * the first lines that have no room any more after it: an edit leaves the pages before its own as they are.
 */
export function paginate(blocks: readonly FlowBlock[], height: number): readonly PageSlices[] {
  const lines = blocks.flatMap(linesOf);
  const pages: PageSlices[] = [];
  for (let start = 0; start < lines.length;) {
    const end = endOfPage(lines, start, height);
    pages.push(slicesOf(lines.slice(start, end)));
    start = end;
  }
  return pages;
}

interface PlacedLine {
  readonly block: number;
  readonly line: number;
  readonly space: number;
  readonly height: number;
  /** Height of what is drawn again above the line where a page begins with it. */
  readonly head: number;
  /** How well a page may begin with it. */
  readonly start: 'good' | 'poor' | 'never';
}

function linesOf(block: FlowBlock, index: number, blocks: readonly FlowBlock[]): readonly PlacedLine[] {
  const { lines, head, space } = block;
  const headHeight = lines.slice(0, head).reduce((sum, line) => sum + line.height, 0);
  return lines.map(({ height }, line) => ({
    block: index,
    line,
    space: line === 0 ? space : 0,
    height,
    head: line >= head ? headHeight : 0,
    start: line === 0 ? startOfBlock(blocks, index) : startWithin(block, line),
  }));
}

function startOfBlock(blocks: readonly FlowBlock[], index: number): PlacedLine['start'] {
  let before = index - 1;
  while (blocks[before]?.lines.length === 0) before--;
  return blocks[before]?.keepWithNext === true ? 'never' : 'good';
}

function startWithin({ lines, head, orphans, widows }: FlowBlock, line: number): PlacedLine['start'] {
  if (line <= head) return 'never';
  const kept = lines[line]?.glued === true || line < head + orphans || lines.length - line < widows;
  return kept ? 'poor' : 'good';
}

/** Where the next page begins: the last good place, else the last poor one, else where there is no room any more. */
function endOfPage(lines: readonly PlacedLine[], start: number, height: number): number {
  let used = lines[start]?.head ?? 0;
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined) break;
    used += line.height + (end === start ? 0 : line.space);
    if (used > height && end > start) break;
  }
  if (end === lines.length) return end;
  for (const wanted of ['good', 'poor'] as const) {
    for (let at = end; at > start; at--) if (lines[at]?.start === wanted) return at;
  }
  return end;
}

function slicesOf(lines: readonly PlacedLine[]): PageSlices {
  const slices: Slice[] = [];
  for (const { block, line } of lines) {
    const last = slices.at(-1);
    if (last?.block === block) slices[slices.length - 1] = { ...last, to: line + 1 };
    else slices.push({ block, from: line, to: line + 1 });
  }
  return slices;
}
