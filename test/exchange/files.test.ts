import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportData, type ReportData } from '../../server/src/core/data/reportData.js';
import { builtInFormats } from '../../server/src/core/formats/index.js';
import { parseReport } from '../../server/src/core/parse/parseReport.js';
import { importFile, type ImportedFile } from '../../server/src/exchange/importFile.js';
import { importText } from '../../server/src/exchange/importText.js';
import { blank, damage, heightened, lost, merged, surplus, widened } from './support/mangleGrid.js';
import { numbers } from './support/numbers.js';
import { officialPage, randomPage, type PageBlock } from './support/officialPage.js';
import { outcomes } from './support/outcomes.js';
import { printDocx } from './support/printDocx.js';
import { printCsv, printXlsx } from './support/printXlsx.js';
import * as html from './support/printHtml.js';
import { figuresOf } from './support/randomTables.js';

const golden = join(import.meta.dirname, '../golden');
const cases = readdirSync(golden, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const read = (name: string, file: string): string => readFileSync(join(golden, name, file), 'utf8');

const kinds: readonly (readonly [string, string, (blocks: readonly PageBlock[]) => Uint8Array])[] = [
  ['plain HTML', 'a.html', (blocks) => new TextEncoder().encode(html.printHtml(blocks, html.plain))],
  ['HTML by Word', 'a.htm', (blocks) => new TextEncoder().encode(html.printHtml(blocks, html.word))],
  ['a page of a site', 'a.html', (blocks) => new TextEncoder().encode(html.printHtml(blocks, html.site))],
  ['docx', 'a.docx', printDocx],
  ['xlsx', 'a.xlsx', printXlsx],
  ['csv', 'a.csv', (blocks) => new TextEncoder().encode(`\ufeff${printCsv(blocks)}`)],
];

const damages = { blank, heightened, lost, merged, surplus, widened };
/** In a sheet every figure has its address: one that has moved is where the source says. */
const isShift = (how: string): boolean => how === 'lost' || how === 'merged';

const isSheet = (file: string): boolean => /xlsx|csv/u.test(file);

async function imported(name: string, bytes: Uint8Array): Promise<ImportedFile> {
  const result = await importFile(name, bytes);
  if (!result.ok) throw new Error(result.message.text.en);
  return result;
}

const dataOf = (text: string): ReportData => reportData(parseReport(text));
/** Headings, paragraphs and signature, without the tables and their layout. */
const proseOf = (text: string): readonly string[] =>
  parseReport(text).blocks.flatMap(({ kind, range }) =>
    kind === 'heading' || kind === 'paragraph' || kind === 'title' ? [text.slice(range.start, range.end)] : [],
  );

describe.each(kinds)('%s', (_, file, print) => {
  test.each(cases)('gives the same report as the text: %s', async (name) => {
    const report = read(name, 'report.md');
    const { text, notes } = await imported(file, print(officialPage(report)));
    expect(dataOf(text)).toEqual(JSON.parse(read(name, 'data.json')));
    expect(proseOf(text)).toEqual(proseOf(report));
    // The source of a report may be doubtful itself.
    const doubted = importText(read(name, 'source.txt')).notes.flatMap(({ kind, row }) =>
      kind === 'guessed' && row !== undefined ? [row] : [],
    );
    expect(notes.filter(({ kind, row = '' }) => kind === 'guessed' && !doubted.includes(row))).toEqual([]);
  });

  test.each(builtInFormats.map((format) => [format.id, format] as const))(
    'copies every figure of the form of %s',
    { timeout: 120_000 },
    async (id, format) => {
      await fc.assert(
        fc.asyncProperty(figuresOf(format), async (figures) => {
          const { text, notes } = await imported(file, print(randomPage(format, id === '2019' ? 2020 : 2024, figures)));
          const data = dataOf(text);
          expect(data.format).toBe(id);
          expect(data.tables).toEqual(figures);
          expect(notes.filter(({ kind }) => kind !== 'dropped')).toEqual([]);
        }),
        { numRuns: 20, endOnFailure: true },
      );
    },
  );
});

describe.each(kinds)('%s with damaged tables', (_, file, print) => {
  test.each(Object.entries(damages).filter(([how]) => !(isSheet(file) && isShift(how))))(
    'never gives a wrong figure without a note: %s',
    { timeout: 120_000 },
    async (_name, how) => {
      const page = fc.oneof(
        ...builtInFormats.map((format) => figuresOf(format).map((figures) => ({ format, figures }) as const)),
      );
      await fc.assert(
        fc.asyncProperty(page, fc.nat(), async ({ format, figures }, seed) => {
          const year = format.id === '2019' ? 2020 : 2024;
          const blocks = damage(randomPage(format, year, figures), how, numbers(seed));
          const result = await imported(file, print(blocks));
          const silent = outcomes(result, figures).filter(
            ({ is, was, notes }) => is !== was && (is === null ? !notes.includes('open') : !notes.includes('guessed')),
          );
          expect(silent).toEqual([]);
        }),
        { numRuns: 25, endOnFailure: true },
      );
    },
  );
});
