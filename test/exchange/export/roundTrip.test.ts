import { describe, expect, test } from 'vitest';
import { parseReport, reportData, type Report } from '../../../server/src/core/index.js';
import { importFile } from '../../../server/src/exchange/index.js';
import { exportReport, type ExportKind } from '../../../server/src/exchange/export/index.js';
import { checked, cleanReport, published } from './support.js';

/** What comes back when the export of a report is imported. */
async function returned(text: string, kind: ExportKind, name: string): Promise<Report> {
  const content = await exportReport(kind, checked(text), 'zh-CN');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const imported = await importFile(name, bytes, {});
  if (!imported.ok) throw new Error(imported.message.text.en);
  return parseReport(imported.text);
}

const headings = ({ blocks }: Report): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.numbering?.text ?? ''}${block.text}`] : []));

/** The words of each paragraph, without the brackets that make an address a link in Markdown. */
const paragraphs = ({ blocks, text }: Report): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          text
            .slice(block.range.start, block.range.end)
            .replace(/\s/gu, '')
            .replace(/<(https?:[^<>]*)>/gu, '$1'),
        ]
      : [],
  );

const reports = [{ name: 'clean', text: cleanReport }, ...published];

describe.each([
  ['docx', 'a.docx'],
  ['html', 'a.html'],
] as const)('exported as %s and imported again', (kind, file) => {
  test.each(reports)('$name has the same figures', async ({ text }) => {
    const before = reportData(parseReport(text));
    const after = reportData(await returned(text, kind, file));
    expect(after.tables).toEqual(before.tables);
    expect([after.organisation, after.year, after.format]).toEqual([before.organisation, before.year, before.format]);
  });

  test.each(reports)('$name has the same title, headings and paragraphs', async ({ text }) => {
    const before = parseReport(text);
    const after = await returned(text, kind, file);
    expect(after.title?.text).toBe(before.title?.text);
    expect(headings(after)).toEqual(headings(before));
    expect(paragraphs(after)).toEqual(paragraphs(before));
  });
});
