import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { geometry } from './support/geometry.js';
import { answers, contentOf, openPreview, type PreviewPage } from './support/previewPage.js';
import { golden, sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';

const clean = sample('2024.report.md');
const broken = sample('2023.report.md');

const { browser, server } = await servedPreviews();

async function showing(text: string): Promise<PreviewPage> {
  const preview = await openPreview(browser, server.url);
  await preview.tell(contentOf(text));
  return preview;
}

describe('an edit', () => {
  test('measures its own block only, and leaves the breaks where they are', async () => {
    const next = answers();
    const { page, tell } = await showing('');
    await tell(next(clean, 2));
    const work = await watchWork(page);
    await tell(next(clean.replace('二是政策', '二是有关政策'), 3));
    const { measured, redrawn } = await work();
    expect(measured).toBe(1);
    expect(redrawn).toBe(0);
  });

  test('that makes the text longer moves the breaks after it only', async () => {
    const next = answers();
    const { page, tell } = await showing('');
    const text = golden('zhongwei-housing');
    await tell(next(text, 2));
    const sheets = await page.locator('.sheet').count();
    const ends = (await geometry(page)).bottoms;
    await page.evaluate(() => {
      for (const room of document.querySelectorAll('.page-break')) Object.assign(room, { seen: true });
    });
    await tell(next(text.replace('## 六、', `${'新'.repeat(300)}\n\n## 六、`), 3));
    const kept = await page.locator('.page-break').evaluateAll((all) => all.map((room) => 'seen' in room));
    const after = (await geometry(page)).bottoms;
    const first = after.findIndex((bottom, index) => bottom !== ends[index]);
    expect(await page.locator('.sheet').count()).toBeGreaterThanOrEqual(sheets);
    expect(first).toBeGreaterThan(2);
    expect(kept.slice(0, first)).toEqual(kept.slice(0, first).map(() => true));
  });

  test('draws the same as loading the report anew', async () => {
    const next = answers();
    const { page, tell } = await showing('');
    const texts = [
      clean,
      broken,
      clean.replace(/### （二）[^#]*/u, ''),
      clean.replace('## 五、', `${'新'.repeat(900)}\n\n## 五、`),
      broken,
    ];
    for (const [index, text] of texts.entries()) {
      await tell(next(text, index + 2));
      const fresh = await showing(text);
      const [patched, loaded] = [await geometry(page), await geometry(fresh.page)];
      expect(patched.sheets).toEqual(loaded.sheets);
      expect(patched.ends.map(Math.round)).toEqual(loaded.ends.map(Math.round));
      expect(await page.locator('#page').innerText()).toBe(await fresh.page.locator('#page').innerText());
      await fresh.page.context().close();
    }
  });
});

/** Counts what the page measures, and remembers what it has drawn. */
async function watchWork(page: Page): Promise<() => Promise<{ readonly measured: number; readonly redrawn: number }>> {
  await page.evaluate(() => {
    const work = { measured: 0 };
    const create = document.createRange.bind(document);
    document.createRange = () => {
      work.measured++;
      return create();
    };
    for (const room of document.querySelectorAll('.page-break, .sheet')) Object.assign(room, { seen: true });
    Object.assign(globalThis, { work });
  });
  return () =>
    page.evaluate(() => ({
      measured: (globalThis as unknown as { readonly work: { readonly measured: number } }).work.measured,
      redrawn: [...document.querySelectorAll('.page-break, .sheet')].filter((room) => !('seen' in room)).length,
    }));
}
