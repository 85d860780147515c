import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { ToView } from '../../client/protocol/viewMessages.js';
import { renderCharts, reportCharts } from '../../server/src/core/charts/index.js';
import { analyse, parseReport } from '../../server/src/core/index.js';
import { contentOf, doc, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';
import { themes, type Theme } from './support/themes.js';

const clean = sample('2024.report.md');
const broken = sample('2023.report.md');
const shots = resolve(import.meta.dirname, '../../artifacts/webview');
mkdirSync(shots, { recursive: true });

const { browser, server } = await servedPreviews();

const chartsOf = (text: string, before?: string, version = 1): ToView => {
  const read = (source: string): ReturnType<typeof analyse> => analyse(parseReport(source));
  const charts = reportCharts(read(text), before === undefined ? undefined : read(before));
  return { kind: 'charts', doc, version, html: renderCharts(charts, [], 'zh-CN') };
};

/** The page as a person has left it in the view of the charts, with its answer. */
async function showing(text: string, theme?: Theme, before?: string): Promise<PreviewPage> {
  const kept = { format: 1, doc, following: true, look: { view: 'charts' } };
  const preview = await openPreview(browser, server.url, theme, kept);
  await preview.tell(contentOf(text));
  expect(await preview.said()).toContainEqual({ kind: 'askCharts', doc, version: 1 });
  await preview.tell(chartsOf(text, before));
  return preview;
}

describe('the view of the charts', () => {
  test('is chosen in the toolbar, asks for the charts, and gives way to the paper again', async () => {
    const preview = await openPreview(browser, server.url);
    const { page } = preview;
    await preview.tell(contentOf(clean));
    expect((await preview.said()).map(({ kind }) => kind)).not.toContain('askCharts');
    await page.getByRole('button', { name: '图解' }).click();
    expect(await preview.said()).toContainEqual({ kind: 'askCharts', doc, version: 1 });
    await preview.tell(chartsOf(clean));
    expect(await page.locator('.charts figure').count()).toBe(6);
    expect(await page.locator('#page').isVisible()).toBe(false);
    expect(await preview.state()).toMatchObject({ look: { view: 'charts' } });
    expect(await page.getByRole('button', { name: '图解' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '分页' }).click();
    expect(await page.locator('#page').isVisible()).toBe(true);
    expect(await page.locator('.charts').isVisible()).toBe(false);
    expect(await preview.refused()).toEqual([]);
  });

  test('asks again for each version of the report, and only for those it shows', async () => {
    const preview = await showing(clean);
    await preview.tell(contentOf(broken, 2));
    expect((await preview.said()).filter(({ kind }) => kind === 'askCharts')).toHaveLength(1);
    await preview.page.getByRole('button', { name: '分页' }).click();
    await preview.said();
    await preview.tell(contentOf(clean, 3));
    expect((await preview.said()).map(({ kind }) => kind)).not.toContain('askCharts');
  });

  test('keeps what did not change, with the focus and the tables that are open', async () => {
    const preview = await showing(clean);
    const { page } = preview;
    const reviews = page.locator('[data-chart="reviews"]');
    await reviews.evaluate((element) => Object.assign(element, { kept: true }));
    const outcomes = page.locator('[data-chart="outcomes"]');
    await outcomes.locator('summary').click();
    await outcomes.locator('[data-use="file"]').focus();
    await preview.tell(chartsOf(clean.replaceAll('|      8 |', '|      9 |')));
    expect(await reviews.evaluate((element) => 'kept' in element)).toBe(true);
    expect(await outcomes.locator('table').isVisible()).toBe(true);
    await preview.tell(chartsOf(broken));
    expect(await outcomes.locator('table').isVisible()).toBe(true);
    expect(await outcomes.locator('[data-use="file"]').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
  });

  test('asks to put a chart into the report or a file, by keyboard too', async () => {
    const preview = await showing(clean);
    const { page } = preview;
    await preview.said();
    const uses = page.locator('[data-chart="outcomes"] [data-use]');
    expect(await uses.allInnerTexts()).toEqual(['插入图片', '插入表格', '另存为 SVG…']);
    await uses.nth(0).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await preview.said()).toEqual(
      ['picture', 'table', 'file'].map((use) => ({ kind: 'keepChart', doc, chart: 'outcomes', use })),
    );
  });

  test('does not take an answer that a later question made stale', async () => {
    const preview = await showing(clean);
    await preview.tell(contentOf(broken, 2));
    await preview.tell(chartsOf(broken, undefined, 2));
    const newest = await preview.page.locator('.charts').innerHTML();
    await preview.tell(chartsOf(clean));
    expect(await preview.page.locator('.charts').innerHTML()).toBe(newest);
  });

  test('does not take the charts of another report', async () => {
    const preview = await showing(clean);
    const before = await preview.page.locator('.charts').innerHTML();
    await preview.tell({ ...chartsOf(broken), doc: 'file:///other' });
    await preview.tell({ kind: 'charts', doc, version: 1, html: 7 });
    expect(await preview.page.locator('.charts').innerHTML()).toBe(before);
  });

  test('fits a narrow panel', async () => {
    const { page } = await showing(clean);
    for (const width of [900, 420]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});

describe.each(Object.keys(themes) as Theme[])('in %s', (theme) => {
  test('axe finds nothing in the charts, and their words can be read', async () => {
    const { page } = await showing(clean, theme, broken);
    for (const summary of await page.locator('.charts summary').all()) await summary.click();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }))).toEqual([]);
    const { words, sheet } = await page.evaluate(() => {
      const style = (selector: string): CSSStyleDeclaration => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(`no ${selector}`);
        return getComputedStyle(element);
      };
      return { words: style('.chart-value').fill, sheet: style('.charts').backgroundColor };
    });
    expect(words).not.toBe(sheet);
    await page.locator('.charts').screenshot({ path: join(shots, `charts ${theme}.png`) });
  });
});

describe('back on the paper', () => {
  test('lines and pages are where they are without having been away, in a narrow panel too', async () => {
    const places = ({ page }: PreviewPage): Promise<readonly number[]> =>
      page
        .locator('#page > [data-block]')
        .evaluateAll((blocks) => blocks.map((block) => Math.round(block.getBoundingClientRect().top + scrollY)));
    const wanted = await openPreview(browser, server.url);
    await wanted.page.setViewportSize({ width: 520, height: 700 });
    await wanted.tell(contentOf(clean));
    for (const view of ['图解', '连续']) {
      const preview = await openPreview(browser, server.url);
      await preview.page.setViewportSize({ width: 520, height: 700 });
      await preview.tell(contentOf(clean));
      await preview.page.getByRole('button', { name: view }).click();
      await preview.page.getByRole('button', { name: '分页' }).click();
      expect(await places(preview)).toEqual(await places(wanted));
    }
  });
});
