import type { Block, SourceRow, TableBlock } from '../model/blocks.js';
import type { ReportTable } from '../model/table.js';
import { bareBlock } from '../tables/bareCell.js';
import { recognise, type FormatIndex } from '../tables/recognise.js';
import { range } from '../text/range.js';
import { captionOf } from './captions.js';
import { goesOn } from './goesOn.js';

/** A stretch of table rows with nothing but blank lines and captions between. */
interface Part {
  readonly kind: 'part';
  readonly group: Group;
  block: TableBlock;
  /** What stands there, should it be no part of a statutory table after all. */
  readonly written: readonly Block[];
}

/** What may be one statutory table. */
interface Group {
  table: ReportTable | undefined;
  /** Rows of all its parts. */
  whole: TableBlock;
  /** Tables after it that were none of its pieces. */
  refused: number;
}

interface Reading {
  readonly items: (Block | Part)[];
  /** The group that the next table may go on with. */
  readonly open: Group | undefined;
  readonly text: string;
  readonly formats: readonly FormatIndex[];
}

/** So many tables after a table are tried as its pieces, and none longer than this: no form has more rows. */
const MOST_TRIES = 20;
const MOST_ROWS = 200;

/**
 * Recognises the tables. A statutory table often stands in pieces: one Markdown table for each band of the form, or
 * cut by a page. A piece goes on with the table before it where it brings rows that this one lacks. What only blank
 * lines and the words of a band part becomes one block; where other words stand between, the blocks stay apart.
 */
export function readTables(
  scanned: readonly Block[],
  text: string,
  formats: readonly FormatIndex[],
): { readonly blocks: readonly Block[]; readonly tables: readonly ReportTable[] } {
  const items: (Block | Part)[] = [];
  let open: Group | undefined;
  for (const block of scanned) {
    if (block.kind === 'table') open = readTable(block, { items, open, text, formats });
    else {
      if (block.kind === 'heading' && block.level === 1 && captionOf(block, text, formats) === undefined)
        open = undefined;
      items.push(block);
    }
  }
  return settle(items);
}

/** Adds a table block to the items; gives the group that the next one may go on with. */
function readTable(written: TableBlock, { items, open, text, formats }: Reading): Group {
  const above = items.at(-1);
  const caption = above === undefined || above.kind === 'part' ? undefined : captionOf(above, text, formats);
  const bare = bareBlock(written);
  const piece = caption === undefined ? bare : under(caption, bare);
  const alone = recognise(piece, formats);
  const last = items.at(caption === undefined ? -1 : -2);
  const next = last?.kind === 'part' ? last.group : undefined;
  for (const group of new Set([next, open])) {
    if (group === undefined || group.refused >= MOST_TRIES || isLong(group.whole) || isLong(piece)) continue;
    const whole = together(group.whole, piece);
    const table = recognise(whole, formats);
    if (table === undefined || !goesOn(table, { before: group.table, alone, piece, isNext: group === next })) {
      group.refused++;
      continue;
    }
    if (caption !== undefined) items.pop();
    if (last?.kind === 'part' && group === next && last.block.spelling === piece.spelling) {
      last.block = together(last.block, piece);
    } else {
      items.push({ kind: 'part', group, block: piece, written: [] });
    }
    group.table = table;
    group.whole = whole;
    return group;
  }
  const group: Group = { table: alone, whole: piece, refused: 0 };
  const captions = caption === undefined ? [] : items.splice(-1);
  items.push({ kind: 'part', group, block: piece, written: [...captions.filter(isBlock), written] });
  return alone !== undefined || open?.table === undefined ? group : open;
}

const isBlock = (item: Block | Part): item is Block => item.kind !== 'part';

const isLong = ({ rows }: TableBlock): boolean => rows.length > MOST_ROWS;

const under = (caption: SourceRow, block: TableBlock): TableBlock => ({
  ...block,
  range: range(caption.range.start, block.range.end),
  rows: [caption, ...block.rows],
});

const together = (before: TableBlock, block: TableBlock): TableBlock => ({
  ...block,
  range: range(before.range.start, block.range.end),
  rows: [...before.rows, ...block.rows],
});

/** The first part of a recognised group is the block of its table; the others say that they go on with it. */
function settle(items: readonly (Block | Part)[]): ReturnType<typeof readTables> {
  const tables: ReportTable[] = [];
  const begun = new Set<Group>();
  const blocks = items.flatMap((item): readonly Block[] => {
    if (item.kind !== 'part') return [item];
    const { group, block } = item;
    if (group.table === undefined) return item.written;
    if (begun.has(group)) return [{ ...block, continues: true }];
    begun.add(group);
    tables.push({ ...group.table, block });
    return [block];
  });
  return { blocks, tables };
}
