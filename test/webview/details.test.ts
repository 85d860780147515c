import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import type { AskFixes } from '../../client/protocol/viewMessages.js';
import { answers, contentOf, doc, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';
import { themes, type Theme } from './support/themes.js';

vi.setConfig({ testTimeout: 30_000 });

const clean = sample('2024.report.md');
const broken = sample('2023.report.md');
const WRONG = '[data-cell="requests/total/total"]';

const { browser, server } = await servedPreviews();

async function showing(text: string): Promise<PreviewPage> {
  const preview = await openPreview(browser, server.url);
  await preview.tell(contentOf(text));
  await preview.said();
  return preview;
}

/** The last question about fixes that the page has asked. */
async function asked({ said }: PreviewPage): Promise<AskFixes> {
  const question = (await said()).findLast((message) => message.kind === 'askFixes');
  if (question === undefined) throw new Error('the page asked for no fixes');
  return question;
}

describe('a finding', () => {
  test('under the pointer says what it is, and goes when the pointer goes', async () => {
    const preview = await showing(broken);
    const { page } = preview;
    await page.locator(WRONG).hover();
    const popup = page.locator('#details');
    expect(await popup.getAttribute('role')).toBe('dialog');
    expect(await popup.innerText()).toContain('14');
    expect(await popup.innerText()).toContain('错误');
    const { rule, start, end, version } = await asked(preview);
    expect({ rule, version, words: broken.slice(start, end) }).toEqual({
      rule: 'table-relation',
      version: 1,
      words: '15',
    });
    await page.locator('h1').hover();
    expect(await popup.isVisible()).toBe(false);
    expect(await page.locator('[aria-describedby="details"]').count()).toBe(0);
  });

  test('lets the pointer go over to its buttons, applies the fix that is chosen, and gives the keyboard back', async () => {
    const preview = await showing(broken);
    const { page } = preview;
    await page.locator(WRONG).hover();
    const { request } = await asked(preview);
    await preview.tell({ kind: 'fixes', doc, request, titles: ['改合计', '改分项'], canIgnore: true });
    await page.locator('#details button', { hasText: '改分项' }).click();
    expect(await preview.said()).toEqual([{ kind: 'applyFix', doc, request, index: 1 }]);
    expect(await page.locator('#details').isVisible()).toBe(false);
  });

  test('opens by Enter, with the keyboard on the first fix; Escape closes it and goes back', async () => {
    const preview = await showing(broken);
    const { page } = preview;
    await page.locator('#page [tabindex="0"]').focus();
    const focused = (): Promise<string | null> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('data-cell') ?? document.activeElement?.textContent ?? null,
      );
    for (let tries = 0; tries < 20 && (await focused()) !== 'requests/total/total'; tries++)
      await page.keyboard.press('F8');
    expect(await focused()).toBe('requests/total/total');
    await page.keyboard.press('Enter');
    const { request } = await asked(preview);
    await preview.tell({ kind: 'fixes', doc, request, titles: ['改合计', '改分项'], canIgnore: true });
    expect(await focused()).toBe('改合计');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('改分项');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('requests/total/total');
    expect(await page.locator('#details').isVisible()).toBe(false);
    expect(await preview.said()).toEqual([]);
  });

  test('is opened by a click, which leaves the keyboard on the page', async () => {
    const preview = await showing(broken);
    await preview.page.locator(WRONG).click();
    const reveal = (await preview.said()).find((message) => message.kind === 'reveal');
    expect(reveal).toMatchObject({ focus: false });
    expect(await preview.page.evaluate(() => document.activeElement?.id)).toBe('details');
  });

  test('says when nothing can be done about it, and when the report has changed', async () => {
    const preview = await showing(broken);
    await preview.page.locator(WRONG).click();
    const { request } = await asked(preview);
    await preview.tell({ kind: 'fixes', doc, request, titles: [], canIgnore: false });
    expect(await preview.page.locator('#details').innerText()).toContain('请在原文中修改');
    await preview.tell({ kind: 'fixes', doc, request, canIgnore: false });
    expect(await preview.page.locator('#details').innerText()).toContain('报告刚刚有改动');
    await preview.page.locator('.details-explain').click();
    expect(await preview.said()).toEqual([{ kind: 'explain', doc, rule: 'table-relation' }]);
  });

  test('can be ignored from there, by keyboard too, where a comment would reach it', async () => {
    const preview = await showing(broken);
    const { page } = preview;
    await page.locator(WRONG).click();
    const ignore = page.locator('#details button', { hasText: '写明理由并忽略…' });
    expect(await ignore.isVisible()).toBe(false);
    const { request } = await asked(preview);
    await preview.tell({ kind: 'fixes', doc, request, titles: ['改合计'], canIgnore: true });
    for (const words of ['改合计', '查看说明', '写明理由并忽略…']) {
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words);
      await page.keyboard.press(words === '写明理由并忽略…' ? 'Enter' : 'Tab');
    }
    expect(await preview.said()).toEqual([{ kind: 'ignore', doc, request }]);
    expect(await page.locator('#details').isVisible()).toBe(false);
  });

  test('that no comment would reach cannot be ignored', async () => {
    const preview = await showing(broken);
    await preview.page.locator(WRONG).click();
    const { request } = await asked(preview);
    await preview.tell({ kind: 'fixes', doc, request, titles: ['改合计'], canIgnore: false });
    expect(await preview.page.locator('#details button:visible').allInnerTexts()).toEqual(['改合计', '查看说明']);
  });

  test('that is gone closes what was open about it', async () => {
    const next = answers();
    const preview = await openPreview(browser, server.url);
    await preview.tell(next(broken, 1));
    await preview.page.locator(WRONG).click();
    expect(await preview.page.locator('#details section').count()).toBeGreaterThan(0);
    await preview.tell(next(broken.replace('|   15 |\n| 四、结转', '|   14 |\n| 四、结转'), 2));
    expect(await preview.page.locator('#details section').count()).toBe(0);
  });
});

describe('a total', () => {
  const lit = (preview: PreviewPage): Promise<readonly (string | null)[]> =>
    preview.page
      .locator('.is-operand, .is-sum')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-cell')));

  test('shows its equation under the pointer and lights its parts', async () => {
    const preview = await showing(clean);
    await preview.page.locator('[data-cell="requests/granted/total"]').hover();
    const popup = preview.page.locator('#details');
    expect(await popup.getAttribute('role')).toBe('tooltip');
    expect(await popup.innerText()).toMatch(/✓ .*11/u);
    expect(await lit(preview)).toEqual([
      'requests/granted/natural',
      'requests/granted/commercial',
      'requests/granted/research',
      'requests/granted/charity',
      'requests/granted/legal',
      'requests/granted/other',
      'requests/granted/total',
    ]);
    expect(await preview.page.locator('.is-sum').getAttribute('data-cell')).toBe('requests/granted/total');
    await preview.page.locator('h1').hover();
    expect(await lit(preview)).toEqual([]);
    expect(await preview.said()).toEqual([]);
  });

  test('does so for the keyboard too, and a part of it does not', async () => {
    const preview = await showing(clean);
    await preview.page.locator('[data-cell="requests/granted/other"]').click();
    expect(await lit(preview)).toEqual([]);
    await preview.page.mouse.move(1, 1);
    await preview.page.keyboard.press('ArrowRight');
    expect(await preview.page.locator('[aria-describedby="details"]').getAttribute('data-cell')).toBe(
      'requests/granted/total',
    );
    expect((await lit(preview)).length).toBe(7);
    await preview.page.keyboard.press('Escape');
    expect(await lit(preview)).toEqual([]);
  });
});

test.each(Object.keys(themes) as Theme[])('axe finds nothing wrong with what is open in %s', async (theme) => {
  const preview = await openPreview(browser, server.url, theme);
  await preview.tell(contentOf(broken));
  await preview.page.locator(WRONG).click();
  const { request } = await asked(preview);
  await preview.tell({ kind: 'fixes', doc, request, titles: ['改合计', '改分项'], canIgnore: true });
  await preview.page.evaluate(axe.source);
  const { violations } = await preview.page.evaluate<AxeResults>("axe.run('#details')");
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }))).toEqual([]);
  await preview.page.screenshot({ path: join(import.meta.dirname, `../../artifacts/ui/details-${theme}.png`) });
});
