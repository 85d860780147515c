import { toHtml } from 'hast-util-to-html';
import type { Analysis } from '../analysis/analysis.js';
import { readFootnotes } from '../markdown/footnotes.js';
import type { Finding } from '../model/finding.js';
import type { Locale } from '../messages/locale.js';
import type { Report } from '../model/report.js';
import type { Block } from '../model/blocks.js';
import type { ReportTable } from '../model/table.js';
import type { Range } from '../text/range.js';
import { sortMarks, unmarked } from './blockMarks.js';
import { tableEquations, type TableEquations } from './equations.js';
import { fingerprint } from './fingerprint.js';
import { inPageOrder } from './inPageOrder.js';
import { note, renderBlock, type BlockSource } from './renderBlock.js';
import { titleOf } from './renderReport.js';
import { sanitisePage } from './schema.js';
import type { Sheet } from './sheet.js';
import { signatureLines } from './signatureLines.js';

/** What the page shows of one block of the source. */
export interface PageBlock {
  /** Names the content: the same key is the same page, wherever the block stands. No two blocks share one. */
  readonly key: string;
  readonly range: Range;
  /** One or more elements, sanitised. Their lines and offsets count from the start of the block. */
  readonly html: string;
  /** `data-finding` counts in this list. */
  readonly findings: readonly Finding[];
  readonly equations: TableEquations | undefined;
}

type Drawn = Pick<PageBlock, 'key' | 'html' | 'equations'>;

export interface PageBlocks {
  readonly title: string;
  /** Only those that show on the page, in its order: that of the text, and the footnotes behind it. */
  readonly blocks: readonly PageBlock[];
  /** What was drawn, by fingerprint; the next page takes from it what stayed the same. */
  readonly drawn: ReadonlyMap<string, Drawn>;
  /** How many blocks were ever drawn, this page included. */
  readonly count: number;
}

interface Checked {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

/** The page of the preview, block by block. A block that looks as it did on the page `before` is not drawn again. */
export function renderBlocks({ report, analysis, findings }: Checked, locale: Locale, before?: PageBlocks): PageBlocks {
  const marks = sortMarks(report, findings);
  const tables = new Map<Block, ReportTable>(report.tables.map((table) => [table.block, table]));
  const drawn = new Map<string, Drawn>();
  const copies = new Map<string, number>();
  const blocks: PageBlock[] = [];
  let count = before?.count ?? 0;
  const footnotes = readFootnotes(report);
  const sheetAt = (origin: number): Sheet => ({
    locale,
    lines: report.lines,
    references: analysis.references,
    footnotes,
    annotated: true,
    origin,
  });
  const places = new Map(report.blocks.map((block, index) => [block, index]));
  for (const block of inPageOrder(report.blocks, footnotes)) {
    const source: BlockSource = {
      report,
      block,
      marks: marks.get(places.get(block) ?? -1) ?? unmarked,
      table: tables.get(block),
      signature: block.kind === 'paragraph' ? signatureLines(report, block.range) : [],
    };
    const sheet = sheetAt(block.range.start);
    // Of two tables of one kind the first is judged.
    const judged = analysis.tables.find(({ table }) => table === source.table);
    const print = nth(fingerprint(source, sheet, judged !== undefined), copies);
    const known = before?.drawn.get(print) ?? {
      key: (count++).toString(36),
      html: toPage(renderBlock(source, sheet)),
      equations: judged && tableEquations(judged, locale),
    };
    drawn.set(print, known);
    if (known.html !== '') blocks.push({ ...known, range: block.range, findings: source.marks.findings });
  }
  const alone = report.blocks.length === 0 ? (marks.get(0) ?? unmarked) : unmarked;
  if (alone.findings.length > 0) {
    const html = toPage(note(alone.before, sheetAt(0)));
    const range = { start: 0, end: report.text.length };
    blocks.push({ key: (count++).toString(36), html, equations: undefined, range, findings: alone.findings });
  }
  return { title: titleOf(report, locale), blocks, drawn, count };
}

/** The second block that looks the same has a name of its own, which it keeps as long as the first one stays. */
function nth(print: string, copies: Map<string, number>): string {
  const count = copies.get(print) ?? 0;
  copies.set(print, count + 1);
  return `${String(count)}\u0000${print}`;
}

function toPage(elements: ReturnType<typeof renderBlock>): string {
  const page = sanitisePage({ type: 'root', children: [...elements] });
  return page.children.map((child) => toHtml(child)).join('\n');
}
