import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { answers, contentOf, cursorAt, doc, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';
import { themes, type Theme } from './support/themes.js';

const clean = sample('2024.report.md');
const broken = sample('2023.report.md');

const { browser, server } = await servedPreviews();

async function showing(text: string, look: object = {}, theme?: Theme): Promise<PreviewPage> {
  const preview = await openPreview(browser, server.url, theme, { format: 1, doc, look });
  await preview.tell(contentOf(text));
  await preview.said();
  return preview;
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const isPressed = (page: Page, name: string): Promise<string | null> =>
  page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
const widthOfSheet = async (page: Page): Promise<number> => (await page.locator('#page').boundingBox())?.width ?? 0;
const A4 = (210 / 25.4) * 96;

describe('a view', () => {
  test('is chosen by its button, and kept', async () => {
    const { page, state } = await showing(clean);
    expect(await isPressed(page, '分页')).toBe('true');
    await press(page, '连续');
    expect([await isPressed(page, '分页'), await isPressed(page, '连续')]).toEqual(['false', 'true']);
    expect(await page.locator('.page-break').count()).toBe(0);
    expect(await page.locator('.sheet').first().isVisible()).toBe(false);
    const kept = await state();
    expect(kept).toMatchObject({ look: { view: 'continuous' } });

    const again = await openPreview(browser, server.url, 'light', kept);
    await again.tell(contentOf(clean));
    expect(await isPressed(again.page, '连续')).toBe('true');
    await press(again.page, '分页');
    expect(await again.page.locator('.page-break').count()).toBeGreaterThan(2);
  });

  test('that is another leaves what one reads where it is', async () => {
    const { page } = await showing(clean);
    const heading = page.locator('h2', { hasText: '三、' });
    await heading.evaluate((element) => {
      element.scrollIntoView();
    });
    const before = (await heading.boundingBox())?.y ?? 0;
    for (const view of ['连续', '分页']) {
      await press(page, view);
      expect(Math.abs(((await heading.boundingBox())?.y ?? 0) - before)).toBeLessThan(3);
    }
  });

  test('with findings shows them in the margin and on the words, without them shows the report as it is printed', async () => {
    const { page } = await showing(broken.replace('## 五、', '## 六、'));
    const marked = page.locator('[data-cell="requests/total/total"]');
    const shadow = (): Promise<string> => marked.evaluate((cell) => getComputedStyle(cell).boxShadow);
    const note = page.locator('.finding-note').first();
    expect(await shadow()).not.toBe('none');
    expect(await note.isVisible()).toBe(true);
    const sheets = await page.locator('.sheet').count();
    await press(page, '清稿');
    expect(await shadow()).toBe('none');
    expect(await note.isVisible()).toBe(false);
    expect(await page.locator('.sheet').count()).toBe(sheets);
    expect(
      await page.locator('mark').evaluateAll((all) => all.map((mark) => getComputedStyle(mark).textDecorationLine)),
    ).toEqual((await page.locator('mark').all()).map(() => 'none'));
  });
});

describe('the toolbar', () => {
  test('is one stop of Tab; arrow keys go through it', async () => {
    const { page } = await showing(clean);
    const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('分页');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('连续');
    await page.keyboard.press('Enter');
    expect(await isPressed(page, '连续')).toBe('true');
    await page.keyboard.press('End');
    expect(await focused()).toBe('打印');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('分页');
  });

  test('asks for exports', async () => {
    const { page, said } = await showing(clean);
    await press(page, 'Word 文档');
    await press(page, '打印');
    expect(await said()).toEqual([
      { kind: 'command', doc, command: 'exportDocx' },
      { kind: 'command', doc, command: 'print' },
    ]);
  });
});

describe('zoom', () => {
  test('goes by buttons, keys and wheel, and never changes the pages', async () => {
    const { page, state } = await showing(clean);
    const lines = (): Promise<readonly string[]> =>
      page.locator('.page-break').evaluateAll((all) => all.map((room) => room.nextSibling?.textContent ?? ''));
    const before = await lines();
    expect(await widthOfSheet(page)).toBeCloseTo(A4, 0);
    await page.getByRole('button', { name: '+', exact: true }).click();
    expect(await widthOfSheet(page)).toBeCloseTo(A4 * 1.1, 0);
    await page.keyboard.press('Control+=');
    expect(await widthOfSheet(page)).toBeCloseTo(A4 * 1.25, 0);
    await page.mouse.move(400, 400);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 100);
    await page.keyboard.up('Control');
    await expect.poll(() => widthOfSheet(page)).toBeCloseTo(A4 * 1.1, 0);
    await page.keyboard.press('Control+0');
    expect(await widthOfSheet(page)).toBeCloseTo(A4, 0);
    await page.keyboard.press('Control+-');
    expect(await state()).toMatchObject({ look: { zoom: 0.9 } });
    expect(await lines()).toEqual(before);
  });

  test('fits the sheet into a narrow panel without breaking its lines anew', async () => {
    const { page } = await showing(clean);
    const words = (): Promise<readonly string[]> =>
      page.locator('.page-break').evaluateAll((all) => all.map((room) => room.nextSibling?.textContent ?? ''));
    const before = await words();
    for (const width of [640, 420, 1300]) {
      await page.setViewportSize({ width, height: 700 });
      await expect.poll(() => widthOfSheet(page)).toBeCloseTo(Math.min(A4, width - (width > 720 ? 32 : 20)), -1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await words()).toEqual(before);
    }
    await press(page, '适合宽度');
    expect(await widthOfSheet(page)).toBeGreaterThan(A4 * 1.5);
  });

  test('leaves what one reads where it is', async () => {
    const { page } = await showing(clean);
    const heading = page.locator('h2', { hasText: '四、' });
    await heading.evaluate((element) => {
      element.scrollIntoView();
    });
    const before = (await heading.boundingBox())?.y ?? 0;
    await page.keyboard.press('Control+=');
    await page.keyboard.press('Control+=');
    expect(Math.abs(((await heading.boundingBox())?.y ?? 0) - before)).toBeLessThan(12);
  });
});

describe('the outline', () => {
  test('lists headings and tables; choosing one goes there, in the editor too', async () => {
    const { page, said } = await showing(clean);
    await press(page, '大纲');
    const entries = page.locator('.outline button');
    const words = await entries.allTextContents();
    expect(words[0]).toBe('青云市自然资源局2024年政府信息公开工作年度报告');
    expect(words).toContain('五、存在的主要问题及改进情况');
    expect(words).toContain('表格：收到和处理政府信息公开申请情况表');
    await said();
    await entries.getByText('五、存在的主要问题及改进情况').click();
    const line = clean.split('\n').findIndex((each) => each.startsWith('## 五、'));
    expect(await said()).toContainEqual(expect.objectContaining({ kind: 'reveal', line, focus: false }));
    const box = await page.locator('h2', { hasText: '五、' }).boundingBox();
    expect(box?.y).toBeGreaterThan((await page.locator('.bar').boundingBox())?.height ?? Infinity);
    expect(box?.y).toBeLessThan(700);
  });

  test('that lies over a narrow page is out of the way of what was chosen', async () => {
    const { page } = await showing(clean);
    await page.setViewportSize({ width: 520, height: 700 });
    await press(page, '大纲');
    await page.locator('.outline button', { hasText: '五、存在的主要问题' }).press('Enter');
    expect(await page.locator('.outline').isVisible()).toBe(false);
    const heading = page.locator('h2', { hasText: '五、' });
    expect(await heading.evaluate((target) => target === document.activeElement)).toBe(true);
    const box = await heading.boundingBox();
    expect(box?.y).toBeGreaterThan((await page.locator('.bar').boundingBox())?.height ?? Infinity);
    expect(box?.y).toBeLessThan(700);
    await page.setViewportSize({ width: 900, height: 700 });
    await press(page, '大纲');
    await page.locator('.outline button', { hasText: '一、' }).click();
    expect(await page.locator('.outline').isVisible()).toBe(true);
  });

  test('follows the text', async () => {
    const next = answers();
    const { page, tell } = await openPreview(browser, server.url, 'light', { format: 1, doc, look: { outline: true } });
    await tell(next(clean, 1));
    await tell(next(clean.replace('## 六、其他需要报告的事项', '## 六、其他'), 2));
    expect(await page.locator('.outline button').last().textContent()).toBe('六、其他');
  });
});

describe('the notice on fonts', () => {
  test('says what is missing, and stays closed once it was read', async () => {
    const { page, state } = await showing(clean);
    const notice = page.locator('.font-notice');
    const missing = await notice.locator('li').allTextContents();
    // What a computer has is its own affair; the tests run where no official font is.
    expect(missing.length).toBeGreaterThan(0);
    for (const entry of missing) expect(entry).toMatch(/缺少.+，以.+代替。$/u);
    await press(page, '关闭');
    expect(await notice.isVisible()).toBe(false);
    const again = await openPreview(browser, server.url, 'light', await state());
    expect(await again.page.locator('.font-notice').isVisible()).toBe(false);
    await press(again.page, '字体');
    expect(await again.page.locator('.font-notice').isVisible()).toBe(true);
  });
});

describe('for everyone', () => {
  test.each(Object.keys(themes) as Theme[])('axe finds nothing in any view in %s', async (theme) => {
    const { page, tell } = await showing(broken.replace('## 五、', '## 六、'), { outline: true }, theme);
    await tell(cursorAt(broken, '## 二、'));
    await page.evaluate(axe.source);
    for (const view of ['分页', '连续']) {
      for (const marks of ['批注', '清稿']) {
        await press(page, view);
        await press(page, marks);
        const { violations } = await page.evaluate<AxeResults>('axe.run()');
        expect(
          violations.map(({ id, nodes }) => ({ id, view, marks, at: nodes.slice(0, 3).map(({ html }) => html) })),
        ).toEqual([]);
      }
    }
  });

  test('a page that begins says so', async () => {
    const { page } = await showing(clean);
    const labels = await page
      .getByRole('separator')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(labels).toContain('第 2 页');
  });
});
