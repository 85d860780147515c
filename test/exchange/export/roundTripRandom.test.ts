import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { parseReport, reportData, type Report } from '../../../server/src/core/index.js';
import { renderProse } from '../../../server/src/core/render/prose.js';
import { reportDocx } from '../../../server/src/exchange/export/docx/reportDocx.js';
import { reportHtml } from '../../../server/src/exchange/export/reportHtml.js';
import { figuresXlsx } from '../../../server/src/exchange/export/xlsx/figuresXlsx.js';
import { importFile } from '../../../server/src/exchange/index.js';
import { randomReport } from '../support/randomReport.js';

const noPictures = new Map<string, Uint8Array>();

const writers = {
  docx: (report: Report): Uint8Array => reportDocx(report, noPictures),
  html: (report: Report): Uint8Array => new TextEncoder().encode(reportHtml(report, noPictures)),
  xlsx: figuresXlsx,
} as const;

/** What comes back when the export of a report is imported. */
async function returned(report: Report, kind: keyof typeof writers): Promise<Report> {
  const imported = await importFile(`a.${kind}`, writers[kind](report), {});
  if (!imported.ok) throw new Error(imported.message.text.en);
  return parseReport(imported.text);
}

const shown = (source: string): string =>
  renderProse(source, 0)
    .map((node) => toHtml(node).replace(/\s+/gu, ''))
    .join('');

/** Title, headings, paragraphs with their bold, links, lists and footnotes, cells of other tables, all in their order. */
const proseOf = ({ blocks, tables, text }: Report): string =>
  blocks
    .flatMap((block): readonly string[] => {
      if (block.kind === 'title') return [block.text];
      if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.numbering?.text ?? ''}${block.text}`];
      if (block.kind === 'paragraph') return [shown(text.slice(block.range.start, block.range.end))];
      if (block.kind !== 'table') return [];
      if (tables.some((table) => table.block === block)) return ['table'];
      return block.rows.flatMap(({ delimiter, cells }) => (delimiter ? [] : cells.map((cell) => shown(cell.text))));
    })
    .join('\n')
    // An empty line between two items of a list does not end it.
    .replaceAll('</ul>\n<ul>', '');

/** Parts of the whole, each with cases of its own. */
const parts = [0, 1, 2, 3].map((part) => ({ part, seed: (fc.readConfigureGlobal().seed ?? 0) + part }));

describe.each([
  ['docx', 50],
  ['html', 15],
] as const)('random reports exported as %s and imported again say the same', (kind, numRuns) => {
  test.each(parts)('part $part', async ({ seed }) => {
    await fc.assert(
      fc.asyncProperty(randomReport, async (text) => {
        const before = parseReport(text);
        const after = await returned(before, kind);
        expect(proseOf(after)).toEqual(proseOf(before));
        expect(reportData(after)).toEqual(reportData(before));
      }),
      { seed, numRuns, endOnFailure: true },
    );
  });
});

test('the figures of random reports exported as a workbook come back as they are', async () => {
  await fc.assert(
    fc.asyncProperty(randomReport, async (text) => {
      const before = parseReport(text);
      const after = reportData(await returned(before, 'xlsx')).tables;
      for (const [table, rows] of Object.entries(reportData(before).tables)) expect(after[table]).toEqual(rows);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});
