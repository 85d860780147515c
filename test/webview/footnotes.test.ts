import { expect, test, vi } from 'vitest';
import { contentOf, doc, openPreview } from './support/previewPage.js';
import { servedPreviews } from './support/servedPreviews.js';

vi.setConfig({ testTimeout: 30_000 });

const { browser, server } = await servedPreviews();

const filler = Array.from({ length: 60 }, (_, index) => `第${String(index)}段，共${String(index)}件。`).join('\n\n');
const text = `# 某局2024年政府信息公开工作年度报告\n\n首段[^1]。\n\n[^1]: 说明。\n\n${filler}\n`;

test('a click on the mark of a footnote leads to it and back; the lines of the text stay in their places', async () => {
  const preview = await openPreview(browser, server.url);
  const { page } = preview;
  await preview.tell(contentOf(text));
  const note = page.locator('.footnote').last();
  const call = page.locator('.footnote-call a').first();
  await expect.poll(() => page.locator('#page').innerText()).toContain('第59段');
  expect(await page.locator('#page').innerText()).toMatch(/第59段[^]*① 说明。/u);

  await preview.said();
  await call.click();
  const inView = (locator: typeof note): Promise<boolean> =>
    locator.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await expect.poll(() => inView(note)).toBe(true);
  expect((await preview.said()).filter(({ kind }) => kind === 'openLink')).toEqual([]);
  await note.locator('a').first().click();
  await expect.poll(() => inView(call)).toBe(true);

  const line = text.slice(0, text.indexOf('第50段')).split('\n').length - 1;
  await preview.tell({ kind: 'scroll', doc, origin: 'editor', seq: 1, line, after: 0 });
  await expect.poll(() => inView(page.getByText('第50段').first())).toBe(true);
});
