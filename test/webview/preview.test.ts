import axe, { type AxeResults } from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { contentOf, contentWith, cursorAt, doc, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';
import { themes, type Theme } from './support/themes.js';

vi.setConfig({ testTimeout: 30_000 });

const clean = sample('2024.report.md');
const broken = sample('2023.report.md');

const { browser, server } = await servedPreviews();

const open = (theme?: Theme): Promise<PreviewPage> => openPreview(browser, server.url, theme);

async function showing(text: string, theme?: Theme): Promise<PreviewPage> {
  const preview = await open(theme);
  await preview.tell(contentOf(text));
  await preview.said();
  return preview;
}

describe('the page', () => {
  test('asks for its report, keeps its address, and shows what it gets under the strict policy', async () => {
    const preview = await open();
    expect(await preview.said()).toEqual([{ kind: 'ready' }]);
    expect(await preview.state()).toMatchObject({ format: 1, doc });
    await preview.tell(contentOf(clean));
    expect(await preview.page.locator('h1').textContent()).toBe('青云市自然资源局2024年政府信息公开工作年度报告');
    expect(await preview.page.locator('#notice').isVisible()).toBe(false);
    expect(await preview.page.title()).toContain('青云市自然资源局');
    expect(await preview.refused()).toEqual([]);
  });

  test('shows a notice, and keeps the last good page below it', async () => {
    const preview = await open();
    await preview.tell({ kind: 'notice', doc, text: '没有运行' });
    expect(await preview.page.locator('#notice').innerText()).toBe('没有运行');
    await preview.tell(contentOf(clean));
    await preview.tell({ kind: 'notice', doc, text: '没有运行' });
    expect(await preview.page.locator('#notice').isVisible()).toBe(true);
    expect(await preview.page.locator('h1').isVisible()).toBe(true);
  });

  test('runs nothing that a report could smuggle in', async () => {
    const preview = await open();
    const html = [
      '<p data-line="0" onclick="document.title=\'hacked\'" style="position:fixed">a</p>',
      '<img src="x" onerror="document.title=\'hacked\'"><script>document.title="hacked"</script>',
      '<svg onload="document.title=\'hacked\'"></svg><style>p{color:red}</style>',
    ].join('');
    await preview.tell(contentWith(html));
    await preview.page.locator('p', { hasText: 'a' }).first().click();
    expect(await preview.page.title()).toBe('safe');
    expect(
      await preview.page
        .locator('p')
        .first()
        .evaluate((p) => getComputedStyle(p).position),
    ).toBe('static');
    expect((await preview.refused()).length).toBeGreaterThan(0);
  });

  test('does not hear messages that are damaged or for another report', async () => {
    const preview = await showing(clean);
    const before = await preview.page.locator('#page').innerHTML();
    for (const message of [
      { ...contentOf(broken), doc: 'file:///other' },
      { ...contentOf(broken), version: '2' },
      { ...contentOf(broken), blocks: 7 },
      { ...cursorAt(clean, '三、'), line: -1 },
      { kind: 'unknown', doc },
      {},
    ]) {
      await preview.tell(message);
    }
    expect(await preview.page.locator('#page').innerHTML()).toBe(before);
  });
});

describe('a click', () => {
  test('on a figure selects it in the editor, which takes the keyboard', async () => {
    const preview = await showing(clean);
    await preview.page.locator('[data-cell="requests/granted/total"]').click();
    const [message] = await preview.said();
    if (message?.kind !== 'reveal') throw new Error('no reveal');
    expect(clean.slice(message.start, message.end)).toBe('11');
    expect(message).toMatchObject({ doc, version: 1, focus: true });
    expect(clean.split('\n')[message.line]).toContain('（一）予以公开');
  });

  test('on a paragraph moves the editor to its line only', async () => {
    const preview = await showing(clean);
    await preview.page.locator('h3', { hasText: '监督保障' }).click();
    const line = clean.split('\n').indexOf('### （五）监督保障情况');
    expect(await preview.said()).toEqual([{ kind: 'reveal', doc, version: 1, line, focus: false }]);
  });

  test('that selects words to copy them is none', async () => {
    const preview = await showing(clean);
    const box = await preview.page.locator('h2').first().boundingBox();
    if (box === null) throw new Error('no heading');
    const y = box.y + box.height / 2;
    const x = box.x + 40;
    await preview.page.mouse.move(x, y);
    await preview.page.mouse.down();
    await preview.page.mouse.move(x + 120, y, { steps: 5 });
    await preview.page.mouse.up();
    expect(await preview.page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(0);
    expect(await preview.said()).toEqual([]);
  });

  test('on a link leaves it to the extension', async () => {
    const preview = await showing(clean.replace('逾期自动提醒', '[逾期自动提醒](https://example.com/a)'));
    await preview.page.locator('a').click();
    expect(await preview.said()).toEqual([{ kind: 'openLink', doc, href: 'https://example.com/a' }]);
    expect(preview.page.url()).toBe(server.url);
  });
});

describe('the keyboard', () => {
  test('reaches every place from one stop of Tab', async () => {
    const { page, said } = await showing(clean);
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? document.activeElement?.tagName ?? null);
    await page.locator('.bar button').last().focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('H1');
    expect(await page.locator('#page [tabindex="0"]').count()).toBe(1);

    await page.locator('[data-cell="requests/received/natural"]').click();
    await said();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('requests/received/commercial');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('requests/carriedIn/commercial');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('requests/carriedIn/natural');
    await page.keyboard.press('Enter');
    // What was out of view has scrolled the page, too.
    const message = (await said()).find(({ kind }) => kind === 'reveal');
    expect(message).toMatchObject({ focus: true });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('H2');
  });

  test('goes from finding to finding', async () => {
    const { page } = await showing(broken);
    const finding = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding') ?? null);
    await page.locator('#page [tabindex="0"]').focus();
    await page.keyboard.press('F8');
    const first = await finding();
    expect(first).not.toBeNull();
    await page.keyboard.press('F8');
    expect(await finding()).not.toBe(first);
    await page.keyboard.press('Shift+F8');
    expect(await finding()).toBe(first);
  });
});

describe('the cursor of the editor', () => {
  const heading = '五、存在的主要问题';

  test('marks its block, and scrolls only when asked to', async () => {
    const { page, tell } = await showing(clean);
    const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
    await tell(cursorAt(clean, heading, false));
    expect(await page.locator('.is-current').innerText()).toContain(heading);
    expect(await scrolled()).toBe(0);
    await tell(cursorAt(clean, heading));
    expect(await scrolled()).toBeGreaterThan(0);
    const there = await scrolled();
    await tell(cursorAt(clean, '存在的主要问题：'));
    await tell(cursorAt(clean, heading));
    expect(Math.abs((await scrolled()) - there)).toBeLessThan(400);
  });

  test('stays marked when the text changes', async () => {
    const { page, tell } = await showing(clean);
    await tell(cursorAt(clean, heading, false));
    await tell(contentOf(clean.replace('二是政策', '二是有关政策'), 2));
    expect(await page.locator('.is-current').count()).toBe(1);
    expect(await page.locator('.is-current').innerText()).toContain(heading);
  });

  test('marks the sentence, the figure and the cell', async () => {
    const { page, tell } = await showing(clean);
    const marked = async (): Promise<string> => (await page.locator('.is-current-part').allInnerTexts()).join('');
    await tell(cursorAt(clean, '二是政策'));
    expect(await marked()).toMatch(/^二是政策.*。$/u);
    const figure = /\d+\s*件/u.exec(clean)?.[0] ?? '';
    await tell(cursorAt(clean, figure));
    expect(await marked()).toBe(figure);
    await tell({ ...cursorAt(clean, '（一）予以公开'), offset: clean.indexOf('11', clean.indexOf('（一）予以公开')) });
    expect(await page.locator('td.is-current-part').getAttribute('data-cell')).toBe('requests/granted/total');
    expect(await page.locator('tr.is-current').innerText()).toContain('予以公开');
  });

  test('of another version marks the block only', async () => {
    const { page, tell } = await showing(clean);
    await tell(cursorAt(clean, '二是政策', true, 2));
    expect(await page.locator('.is-current').innerText()).toContain('二是政策');
    expect(await page.locator('.is-current-part').count()).toBe(0);
    await tell(contentOf(clean, 2));
    expect(await page.locator('.is-current-part').innerText()).toContain('二是政策');
  });
});

describe('for everyone', () => {
  test.each(Object.keys(themes) as Theme[])('axe finds nothing in %s', async (theme) => {
    const { page, tell } = await showing(broken, theme);
    await tell(cursorAt(broken, '## ', false));
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }))).toEqual([]);
  });

  test('a finding says what it is', async () => {
    const { page } = await showing(broken);
    const cell = page.locator('[data-cell="requests/total/total"]');
    expect(await cell.getAttribute('aria-description')).toContain('14');
    expect(await cell.evaluate((element) => getComputedStyle(element).boxShadow)).not.toBe('none');
  });

  test('a narrow panel needs no sideways scrolling', async () => {
    const { page } = await showing(clean);
    for (const width of [900, 640, 420]) {
      await page.setViewportSize({ width, height: 700 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
    }
  });
});
