import type {
  Block,
  FrontMatterBlock,
  FrontMatterEntry,
  HeadingBlock,
  Numbering,
  ParagraphBlock,
  SourceCell,
  SourceRow,
  TableBlock,
  TitleBlock,
} from '../model/blocks.js';
import type { Report, Section } from '../model/report.js';
import type { ReportTable, TableRow } from '../model/table.js';
import { indexLines } from '../text/lines.js';
import type { OrdinaryText } from '../text/ordinaryText.js';
import { range, type Range } from '../text/range.js';

type Places = Pick<OrdinaryText, 'sourceOf' | 'wholeOf' | 'changes'>;

/** What was read in a text of ordinary characters, with its places in the text `source` that it was made of. */
export function relocateReport(report: Report, source: string, places: Places): Report {
  const { sourceOf } = places;
  const { frontMatter, title, signature } = report;
  const blocks = blockMover(places);
  return {
    ...report,
    text: source,
    respelled: places.changes,
    lines: indexLines(source),
    blocks: report.blocks.map(blocks.block),
    frontMatter: frontMatter && blocks.frontMatter(frontMatter),
    title: title && blocks.title(title),
    sections: report.sections.map((section): Section => ({
      ...section,
      heading: blocks.heading(section.heading),
      range: places.wholeOf(section.range),
      blocks: section.blocks.map(blocks.block),
    })),
    tables: report.tables.map((table) => moveTable(table, blocks, sourceOf)),
    signature: {
      ...signature,
      organisationRange: signature.organisationRange && sourceOf(signature.organisationRange),
      dateRange: signature.dateRange && sourceOf(signature.dateRange),
    },
  };
}

/** One thing moved is one thing still, wherever the report holds it. */
function once<From extends object, To>(move: (from: From) => To): (from: From) => To {
  const moved = new Map<From, To>();
  return (from) => {
    const known = moved.get(from);
    if (known !== undefined) return known;
    const to = move(from);
    moved.set(from, to);
    return to;
  };
}

interface BlockMover {
  readonly block: (block: Block) => Block;
  readonly frontMatter: (block: FrontMatterBlock) => FrontMatterBlock;
  readonly title: (block: TitleBlock) => TitleBlock;
  readonly heading: (block: HeadingBlock) => HeadingBlock;
  readonly table: (block: TableBlock) => TableBlock;
  readonly row: (row: SourceRow) => SourceRow;
  readonly cell: (cell: SourceCell) => SourceCell;
}

function blockMover({ sourceOf, wholeOf }: Places): BlockMover {
  const number = (numbering: Numbering | undefined): Numbering | undefined =>
    numbering && { ...numbering, range: sourceOf(numbering.range) };
  const entry = (from: FrontMatterEntry): FrontMatterEntry => ({
    ...from,
    keyRange: sourceOf(from.keyRange),
    valueRange: sourceOf(from.valueRange),
  });
  const cell = once((from: SourceCell): SourceCell => ({ ...from, range: sourceOf(from.range) }));
  const row = once((from: SourceRow): SourceRow => ({
    ...from,
    range: wholeOf(from.range),
    cells: from.cells.map(cell),
  }));
  const table = once((from: TableBlock): TableBlock => ({
    ...from,
    range: wholeOf(from.range),
    rows: from.rows.map(row),
  }));
  const frontMatter = once((from: FrontMatterBlock): FrontMatterBlock => ({
    ...from,
    range: wholeOf(from.range),
    entries: from.entries.map(entry),
    broken: from.broken.map(wholeOf),
  }));
  const title = once((from: TitleBlock): TitleBlock => ({
    ...from,
    range: wholeOf(from.range),
    textRange: sourceOf(from.textRange),
  }));
  const heading = once((from: HeadingBlock): HeadingBlock => ({
    ...from,
    range: wholeOf(from.range),
    numbering: number(from.numbering),
    textRange: sourceOf(from.textRange),
  }));
  const paragraph = once((from: ParagraphBlock): ParagraphBlock => {
    const moved = { ...from, range: wholeOf(from.range), numbering: number(from.numbering) };
    const { note } = from;
    if (note === undefined) return moved;
    return { ...moved, note: { ...note, textStart: sourceOf(range(note.textStart, note.textStart)).start } };
  });
  const block = (from: Block): Block => {
    switch (from.kind) {
      case 'frontMatter':
        return frontMatter(from);
      case 'title':
        return title(from);
      case 'heading':
        return heading(from);
      case 'table':
        return table(from);
      case 'paragraph':
        return paragraph(from);
      default:
        return other(from);
    }
  };
  const other = once((from: Exclude<Block, { readonly kind: Movable }>): Block => ({
    ...from,
    range: wholeOf(from.range),
  }));
  return { block, frontMatter, title, heading, table, row, cell };
}

type Movable = 'frontMatter' | 'title' | 'heading' | 'table' | 'paragraph';

function moveTable(
  table: ReportTable,
  { table: block, row, cell }: BlockMover,
  sourceOf: (at: Range) => Range,
): ReportTable {
  return {
    ...table,
    block: block(table.block),
    foreign: table.foreign.map(row),
    labels: table.labels.map((label) => ({ ...label, cell: cell(label.cell) })),
    rows: table.rows.map((from): TableRow => ({
      ...from,
      source: row(from.source),
      surplus: from.surplus.map(cell),
      cells: from.cells.map((each) => ({
        ...each,
        source: each.source && cell(each.source),
        range: sourceOf(each.range),
      })),
    })),
  };
}
