import type { Report } from '../model/report.js';
import type { Block } from '../model/blocks.js';
import { parseReport } from '../parse/parseReport.js';
import { lineEnding } from '../text/lineEnding.js';
import { ordinaryText } from '../text/ordinaryText.js';
import { applyEdits, range, type Edit } from '../text/range.js';
import { formatBlock } from './formatBlock.js';
import { figures } from './formatTable.js';

/**
 * The report in its canonical spelling (dialect.md): `#` headings, canonical official tables, columns set one below
 * the other, no spaces at line ends, no two blank lines. No figure and no word of the prose changes.
 */
export function formatReport(text: string): string {
  return applyEdits(text, formatEdits(text));
}

/** The edits that format a report, one a changed block or gap, so that an editor keeps its cursors. */
export function formatEdits(text: string): readonly Edit[] {
  const report = parseReport(text);
  const edits = editsOf(report);
  if (edits.length === 0) return edits;
  const written = applyEdits(text, edits);
  const again = parseReport(written);
  // A text that would be read otherwise afterwards stays as it is: the formatter never changes what a report says.
  return editsOf(again).length === 0 && meaning(report) === meaning(again) ? edits : [];
}

function editsOf(report: Report): readonly Edit[] {
  const { text, blocks } = report;
  const ending = lineEnding(text);
  const edits: Edit[] = [];
  const put = (start: number, end: number, newText: string): void => {
    if (text.slice(start, end) !== newText) edits.push({ range: range(start, end), newText });
  };
  let at = 0;
  let previous: Block | undefined;
  for (const block of blocks) {
    if (block.range.start < at) continue;
    const gap = text.slice(at, block.range.start);
    put(at, block.range.start, formatGap(gap, previous, block, text, ending));
    put(block.range.start, block.range.end, formatBlock(block, report, ending));
    at = block.range.end;
    previous = block;
  }
  put(at, text.length, formatEnd(text.slice(at), text, previous, ending));
  return edits;
}

/** Kinds that stand apart from what is around them. */
const APART: ReadonlySet<Block['kind']> = new Set(['title', 'heading', 'table', 'frontMatter']);

function formatGap(gap: string, before: Block | undefined, after: Block, text: string, ending: string): string {
  if (before === undefined) {
    // A byte order mark keeps its line, and `---` must not become a front matter.
    return gap.includes('\ufeff') || text.startsWith('---', after.range.start) ? gap : '';
  }
  const blank = (gap.match(/\r\n|\r|\n/gu)?.length ?? 0) - 1;
  const wanted = Math.max(Math.min(blank, 1), apart(before, after) ? 1 : 0);
  const indent = gap.slice(Math.max(gap.lastIndexOf('\n'), gap.lastIndexOf('\r')) + 1);
  if (blank === wanted && /^[\r\n]+[^\r\n]*$/u.test(gap)) return gap;
  return ending.repeat(wanted + 1) + indent;
}

/** A comment belongs to what follows it, so that no blank line is put between. */
const apart = (before: Block, after: Block): boolean =>
  before.kind !== 'comment' &&
  after.kind !== 'comment' &&
  (before.kind !== 'frontMatter' || before.closed) &&
  (APART.has(before.kind) || APART.has(after.kind));

function formatEnd(gap: string, text: string, last: Block | undefined, ending: string): string {
  if (last === undefined) return gap.startsWith('\ufeff') ? '\ufeff' : '';
  // An open fence or comment reaches to the end of the text.
  if (gap === '' && /[\r\n]$/u.test(text)) return '';
  return /^(?:\r\n|\r|\n)$/u.test(gap) ? gap : ending;
}

/** What a report says, to compare: its figures, its parts, and the letters and digits of its prose. */
function meaning({ text, blocks, tables, sections, identity, signature }: Report): string {
  const prose = blocks
    .filter(({ kind }) => kind !== 'table')
    .map((block) => text.slice(block.range.start, block.range.end))
    .map((written) => (ordinaryText(written)?.text ?? written).replace(/[^\p{L}\p{N}]/gu, ''));
  const official = new Set<Block>(tables.map(({ block }) => block));
  const others = blocks.flatMap((block) =>
    block.kind === 'table' && !official.has(block)
      ? [block.rows.map(({ cells, delimiter }) => (delimiter ? [] : cells.map((cell) => cell.text)))]
      : [],
  );
  return JSON.stringify([
    prose.join(''),
    tables.map(figures),
    others.map((rows) =>
      rows
        .filter((row) => row.length > 0)
        .flat()
        .join('')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    ),
    sections.map(({ key, heading }) => [key, heading.numbering?.value, heading.text]),
    identity,
    [signature.organisation, signature.date],
  ]);
}
