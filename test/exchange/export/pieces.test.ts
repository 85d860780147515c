import { describe, expect, test } from 'vitest';
import { parseReport, reportData } from '../../../server/src/core/index.js';
import { renderBlocks } from '../../../server/src/core/render/renderBlocks.js';
import { importFile } from '../../../server/src/exchange/index.js';
import { exportReport, type ExportKind } from '../../../server/src/exchange/export/index.js';
import { pieces } from '../../core/disguises/pieces.js';
import { findAll, named } from '../../core/render/readPage.js';
import { checked, cleanReport, exportText, mainOf, rowsOf } from './support.js';

async function returned(text: string, kind: ExportKind, name: string): Promise<ReturnType<typeof parseReport>> {
  const content = await exportReport(kind, checked(text), 'zh-CN');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const imported = await importFile(name, bytes, {});
  if (!imported.ok) throw new Error(imported.message.text.en);
  return parseReport(imported.text);
}

describe.each(Object.entries(pieces))('%s', (_, disguise) => {
  const text = disguise(cleanReport);

  test('is printed as one table a form, with every figure', async () => {
    const page = mainOf(await exportText('html', checked(text)));
    const whole = mainOf(await exportText('html', checked(cleanReport)));
    expect(findAll(page, named('table')).length).toBe(findAll(whole, named('table')).length);
    expect(rowsOf(page)).toEqual(rowsOf(whole));
  });

  test.each([
    ['docx', 'a.docx'],
    ['html', 'a.html'],
  ] as const)('comes back from %s with every figure', async (kind, name) => {
    const [back, whole] = await Promise.all([returned(text, kind, name), returned(cleanReport, kind, name)]);
    expect(reportData(back).tables).toEqual(reportData(whole).tables);
    expect(reportData(back).tables).toEqual(reportData(parseReport(cleanReport)).tables);
  });

  test('marks a figure of any piece on the page of the preview', () => {
    const wrong = text.replace(/^(\| 行政强制 *\| *)\d+/mu, '$1x');
    expect(wrong).not.toBe(text);
    const result = checked(wrong);
    const finding = result.findings.find(({ rule }) => rule === 'cell-number');
    const page = renderBlocks({ ...result }, 'zh-CN');
    const blocks = page.blocks.filter(({ html }) => html.includes('table-proactiveDisclosure'));
    expect(blocks.length).toBe(1);
    expect(blocks[0]?.findings).toContain(finding);
    expect(blocks[0]?.html).toMatch(/data-cell="proactiveDisclosure\/compulsoryMeasures\/[^"]*"[^>]*data-finding/u);
  });

  test('is drawn anew when a figure of any piece changes', () => {
    const before = renderBlocks({ ...checked(text) }, 'zh-CN');
    const next = text.replace(/^(\| 行政强制 *\| *)\d+/mu, '$177');
    const after = renderBlocks({ ...checked(next) }, 'zh-CN', before);
    expect(after.blocks.find(({ html }) => html.includes('table-proactiveDisclosure'))?.html).toMatch(
      /compulsoryMeasures\/[^>]*>77</u,
    );
  });
});
