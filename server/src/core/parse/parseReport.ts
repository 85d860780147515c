import { builtInFormats } from '../formats/index.js';
import { chooseFormat } from '../formats/chooseFormat.js';
import type { ReportFormat } from '../formats/reportFormat.js';
import { indexTitles } from '../formats/sectionTitles.js';
import type { Report } from '../model/report.js';
import { indexFormat, recognise, type FormatIndex } from '../tables/recognise.js';
import { indexLines } from '../text/lines.js';
import { ordinaryText } from '../text/ordinaryText.js';
import { findBarTables } from './barTables.js';
import { scanBlocks } from './blocks.js';
import { frontMatterValue } from './frontMatter.js';
import { readIdentity } from './identity.js';
import { promoteTitles } from './promoteTitles.js';
import { relocateReport } from './relocateReport.js';
import { readSections } from './sections.js';
import { readSignature } from './signature.js';
import { readTables } from './tables.js';
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
