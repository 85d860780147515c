import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { contentOf, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';

vi.setConfig({ testTimeout: 30_000 });

const report = sample('2024.report.md');

const { browser, server } = await servedPreviews();

async function showing(text: string): Promise<PreviewPage> {
  const preview = await openPreview(browser, server.url);
  await preview.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await preview.tell(contentOf(text));
  return preview;
}

const button = (page: Page) => page.locator('.copy-table');

/** What the clipboard has, as another program reads it. */
const clipboard = (page: Page, type: 'text/html' | 'text/plain'): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType(wanted))?.text() ?? '';
  }, type);

/** Pastes into a document of its own and gives the rows of the table, each cell with its spans. */
async function pastedRows(page: Page): Promise<readonly (readonly string[])[]> {
  const other = await page.context().newPage();
  await other.goto(`${server.url}other`);
  await other.evaluate(() => {
    document.body.contentEditable = 'true';
    document.body.focus();
  });
  await other.keyboard.press('Control+V');
  await other.locator('table').waitFor();
  return other
    .locator('table tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].map(
          ({ textContent, colSpan, rowSpan }) => `${textContent} ${colSpan}×${rowSpan}`,
        ),
      ),
    );
}

test('a table is copied with its merged cells, whole even where the page shows it in pieces', async () => {
  const { page } = await showing(report);
  const figure = page.locator('[data-cell="requests/granted/natural"]').first();
  await figure.hover();
  await button(page).click();
  await expect.poll(() => button(page).textContent()).toBe('已复制');
  const rows = await pastedRows(page);
  expect(rows[0]?.at(-1)).toBe('申请人情况 7×1');
  expect(rows[1]).toEqual(['自然人 1×2', '法人或其他组织 5×1', '总计 1×2']);
  const granted = rows.find((row) => row.some((cell) => cell.startsWith('（一）予以公开')));
  expect(granted).toContain('8 1×1');
  expect(rows.filter((row) => row.some((cell) => cell.startsWith('申请人情况')))).toHaveLength(1);
  const text = await clipboard(page, 'text/plain');
  expect(text.split('\n')[1]).toBe('\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计');
  expect(text).toMatch(/\t（一）予以公开\t\t8\t2\t0\t0\t1\t0\t11\n/u);
});

test('nothing of the page itself goes along', async () => {
  const { page } = await showing(report.replace('|        11 |', '|        12 |'));
  await page.locator('[data-cell]').first().hover();
  await button(page).click();
  await expect.poll(() => button(page).textContent()).toBe('已复制');
  expect(await clipboard(page, 'text/html')).not.toMatch(/data-|class=|<mark|<span/u);
});

test('with the keyboard, Ctrl+C in a table copies it; selected words are copied as ever', async () => {
  const { page } = await showing(report);
  await page.locator('[data-cell="requests/granted/natural"]').first().click();
  await page.keyboard.press('Control+C');
  await expect.poll(() => button(page).textContent()).toBe('已复制');
  expect(await clipboard(page, 'text/plain')).toContain('\t（一）予以公开\t');
  await page.locator('h1').first().selectText();
  await page.keyboard.press('Control+C');
  await expect.poll(() => clipboard(page, 'text/plain')).toMatch(/^[^\t]+年度报告\s*$/u);
});

test('of a table that begins above what is seen, the button is at the corner of what is seen', async () => {
  const { page } = await showing(report);
  const last = page.locator('[data-cell="requests/total/total"]').first();
  await last.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    scrollBy(0, 500);
  });
  await last.hover();
  const box = await button(page).boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  await button(page).click();
  await expect.poll(() => button(page).textContent()).toBe('已复制');
});

test('the button goes when the pointer leaves the table', async () => {
  const { page } = await showing(report);
  await page.locator('[data-cell]').first().hover();
  await button(page).waitFor();
  await page.locator('h1').first().hover();
  await button(page).waitFor({ state: 'hidden' });
});

test('the button is one line high at the edge of a window that is narrower than the table', async () => {
  const { page } = await showing(report);
  await page.locator('table.table-requests td').first().hover();
  const { height } = (await button(page).boundingBox()) ?? { height: 0 };
  await page.setViewportSize({ width: 460, height: 700 });
  await page.keyboard.press('Control+0');
  await page.mouse.move(1, 1);
  await page.locator('table.table-requests td').first().hover();
  expect(height).toBeGreaterThan(0);
  expect((await button(page).boundingBox())?.height).toBeCloseTo(height, 0);
});
