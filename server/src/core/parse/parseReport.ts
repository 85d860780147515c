import { builtInFormats } from '../formats/index.js';
import { chooseFormat } from '../formats/chooseFormat.js';
import type { ReportFormat } from '../formats/reportFormat.js';
import { indexTitles } from '../formats/sectionTitles.js';
import type { Report } from '../model/report.js';
import type { Block, TableBlock } from '../model/blocks.js';
import type { ReportTable } from '../model/table.js';
import { indexFormat, recognise, type FormatIndex } from '../tables/recognise.js';
import { indexLines } from '../text/lines.js';
import { ordinaryText } from '../text/ordinaryText.js';
import { range } from '../text/range.js';
import { findBarTables } from './barTables.js';
import { scanBlocks } from './blocks.js';
import { frontMatterValue } from './frontMatter.js';
import { readIdentity } from './identity.js';
import { promoteTitles } from './promoteTitles.js';
import { relocateReport } from './relocateReport.js';
import { readSections } from './sections.js';
import { readSignature } from './signature.js';
import { joinTitle } from './title.js';

const builtIn: readonly FormatIndex[] = builtInFormats.map(indexFormat);

/**
 * Reads a report in the dialect. Any text gives a report, never an exception. Offsets are UTF-16 units. Characters
 * are read as the ordinary ones that they look like.
 */
export function parseReport(text: string, formats: readonly FormatIndex[] = builtIn): Report {
  const ordinary = ordinaryText(text);
  return ordinary === undefined
    ? parseOrdinary(text, formats)
    : relocateReport(parseOrdinary(ordinary.text, formats), text, ordinary);
}

/** The same for a text of ordinary characters. */
export function parseOrdinary(text: string, formats: readonly FormatIndex[] = builtIn): Report {
  const lines = indexLines(text);
  const scanned = joinTitle(scanBlocks(text, lines), text, lines);
  const frontMatter = scanned.find((block) => block.kind === 'frontMatter');
  const title = scanned.find((block) => block.kind === 'title');
  const signature = readSignature(scanned, text, lines);
  const identity = readIdentity(frontMatter, title, signature);
  const format = chooseFormat(
    formats.map((index) => index.format),
    { named: frontMatterValue(frontMatter, 'format'), year: identity.year, text },
  );
  const preferred = preferring(formats, format);
  const titles = preferred[0]?.titles ?? indexTitles(format);
  const rowed = findBarTables(scanned, text, lines, (table) => recognise(table, preferred) !== undefined);
  const { blocks, tables } = readTables(promoteTitles(rowed, text, titles), text, preferred);
  const sections = readSections(blocks, format, titles, tables);
  return { text, lines, blocks, frontMatter, title, sections, tables, signature, identity, format };
}

const preferring = (formats: readonly FormatIndex[], format: ReportFormat): readonly FormatIndex[] =>
  [...formats].sort((a, b) => Number(b.format === format) - Number(a.format === format));

/**
 * Recognises the tables. Pieces of one table that only blank lines part (a page break in pasted text) are
 * joined where the second brings rows that the first lacks.
 */
function readTables(
  scanned: readonly Block[],
  text: string,
  formats: readonly FormatIndex[],
): { readonly blocks: readonly Block[]; readonly tables: readonly ReportTable[] } {
  const blocks: Block[] = [];
  const tables: ReportTable[] = [];
  for (const block of scanned) {
    const previous = blocks.at(-1);
    const joined =
      block.kind === 'table' && previous?.kind === 'table'
        ? join(previous, block, tables.at(-1), text, formats)
        : undefined;
    if (joined !== undefined) {
      blocks.splice(-1, 1, joined.block);
      if (tables.at(-1)?.block === previous) tables.pop();
      tables.push(joined);
      continue;
    }
    const table = block.kind === 'table' ? recognise(block, formats) : undefined;
    blocks.push(table?.block ?? block);
    if (table !== undefined) tables.push(table);
  }
  return { blocks, tables };
}

function join(
  first: TableBlock,
  second: TableBlock,
  before: ReportTable | undefined,
  text: string,
  formats: readonly FormatIndex[],
): ReportTable | undefined {
  if (first.spelling !== second.spelling || second.rows.some(({ delimiter }) => delimiter)) return undefined;
  if (text.slice(first.range.end, second.range.start).trim() !== '') return undefined;
  const whole: TableBlock = {
    kind: 'table',
    range: range(first.range.start, second.range.end),
    spelling: first.spelling,
    rows: [...first.rows, ...second.rows],
  };
  const table = recognise(whole, formats);
  if (table === undefined) return undefined;
  const firstRows = before?.block === first ? before.rows.length : 0;
  if (before?.block === first && before.format.key !== table.format.key) return undefined;
  return table.rows.length > firstRows && table.rows.length > (recognise(second, formats)?.rows.length ?? 0)
    ? table
    : undefined;
}
