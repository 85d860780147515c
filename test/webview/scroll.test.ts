import { describe, expect, test, vi } from 'vitest';
import type { EditorScroll, FromView } from '../../client/protocol/viewMessages.js';
import { answers, contentOf, cursorAt, doc, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';

vi.setConfig({ testTimeout: 30_000 });

const clean = sample('2024.report.md');
const lineOf = (words: string): number => clean.slice(0, clean.indexOf(words)).split('\n').length - 1;

const { browser, server } = await servedPreviews();

async function showing(text: string, kept?: unknown): Promise<PreviewPage> {
  const preview = await openPreview(browser, server.url, 'light', kept);
  await preview.tell(contentOf(text));
  await preview.said();
  return preview;
}

const scrollOf = (line: number, seq: number, after = 0): EditorScroll => ({
  kind: 'scroll',
  doc,
  origin: 'editor',
  seq,
  line,
  after,
});

/** Distance of an element from the top of the window, below what stays there. */
const topOf = ({ page }: PreviewPage, words: string): Promise<number> =>
  page.locator('h2, h3', { hasText: words }).evaluate((element) => {
    const inset = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    return element.getBoundingClientRect().top - inset;
  });

/** Waits until a frame with its scroll events is over, and returns what the page has said of scrolling. */
async function scrolls({ page, said }: PreviewPage): Promise<readonly Extract<FromView, { kind: 'scroll' }>[]> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );
  return (await said()).filter((message) => message.kind === 'scroll');
}

/** Turns the wheel over the page until it has moved. */
async function wheel({ page }: PreviewPage, by: number): Promise<void> {
  await page.mouse.move(300, 400);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, by);
  await page.waitForFunction((top) => scrollY !== top, before);
}

describe('the page', () => {
  test('follows the editor and says nothing of it', async () => {
    const preview = await showing(clean);
    await preview.tell(scrollOf(lineOf('### （五）'), 1));
    expect(Math.abs(await topOf(preview, '（五）'))).toBeLessThan(3);
    expect(await scrolls(preview)).toEqual([]);
    await preview.tell(scrollOf(0, 2));
    expect(await preview.page.evaluate(() => scrollY)).toBe(0);
    expect(await scrolls(preview)).toEqual([]);
  });

  test('tells of the wheel, with the line at its top', async () => {
    const preview = await showing(clean);
    await wheel(preview, 900);
    const told = await scrolls(preview);
    expect(told.map(({ origin }) => origin)).toContain('page');
    const seqs = told.map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
    const { line = 0 } = told.at(-1) ?? {};
    expect(line).toBeGreaterThan(2);
    const before = await preview.page.evaluate(() => scrollY);
    await preview.page.mouse.move(-5, -5);
    await preview.page.evaluate(() => {
      document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    });
    await preview.tell(scrollOf(Math.floor(line), 1, told.at(-1)?.seq ?? 0));
    // Back at the line that it told of, not somewhere else.
    expect(Math.abs((await preview.page.evaluate(() => scrollY)) - before)).toBeLessThan(150);
  });

  test('stays where the person scrolls it, whatever the editor says', async () => {
    const preview = await showing(clean);
    await wheel(preview, 600);
    const there = await preview.page.evaluate(() => scrollY);
    const { seq = 0 } = (await scrolls(preview)).at(-1) ?? {};
    await preview.tell(scrollOf(0, 1, seq));
    await preview.tell({ ...cursorAt(clean, '# '), byHand: false });
    expect(await preview.page.evaluate(() => scrollY)).toBe(there);
    // Until the person goes on in the editor.
    await preview.tell(cursorAt(clean, '年'));
    expect(await preview.page.evaluate(() => scrollY)).toBe(0);
  });

  test('does not go back to what the editor said before it had followed', async () => {
    const preview = await showing(clean);
    await wheel(preview, 600);
    const there = await preview.page.evaluate(() => scrollY);
    const { seq = 0 } = (await scrolls(preview)).at(-1) ?? {};
    await preview.page.evaluate(() => {
      document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
    });
    await preview.tell(scrollOf(0, 1, seq - 1));
    expect(await preview.page.evaluate(() => scrollY)).toBe(there);
    await preview.tell(scrollOf(0, 2, seq));
    expect(await preview.page.evaluate(() => scrollY)).toBe(0);
  });

  test('says nothing when the text above changes', async () => {
    const next = answers();
    const preview = await openPreview(browser, server.url, 'light', { format: 1, doc, look: { view: 'continuous' } });
    await preview.tell(next(clean, 1));
    await wheel(preview, 1500);
    await scrolls(preview);
    const before = await topOf(preview, '三、');
    await preview.tell(next(clean.replace('## 一、', '新写的一段。\n\n又一段。\n\n## 一、'), 2));
    expect(Math.abs((await topOf(preview, '三、')) - before)).toBeLessThan(3);
    expect(await scrolls(preview)).toEqual([]);
  });
});

describe('a page that is built again', () => {
  test('is where it was, and stays there until somebody scrolls', async () => {
    const first = await showing(clean);
    await wheel(first, 1200);
    await scrolls(first);
    const top = await first.page.evaluate(() => scrollY);
    const kept = await first.state();
    expect(kept).toMatchObject({ where: { top: expect.any(Number) as number } });
    const again = await showing(clean, kept);
    expect(Math.abs((await again.page.evaluate(() => scrollY)) - top)).toBeLessThan(2);
    await again.tell(scrollOf(0, 0));
    expect(Math.abs((await again.page.evaluate(() => scrollY)) - top)).toBeLessThan(2);
    await again.tell(scrollOf(0, 1));
    expect(await again.page.evaluate(() => scrollY)).toBe(0);
  });

  test('has the keyboard where it was, and the words selected', async () => {
    const first = await showing(clean);
    await first.page.locator('[data-cell="requests/granted/total"]').click();
    const sentence = first.page.locator('.sentence', { hasText: '二是政策' });
    await sentence.dblclick();
    const words = await first.page.evaluate(() => getSelection()?.toString());
    await scrolls(first);
    const again = await showing(clean, await first.state());
    expect(words).not.toBe('');
    expect(await again.page.evaluate(() => getSelection()?.toString())).toBe(words);
    expect(await again.page.locator('#page [tabindex="0"]').innerText()).toContain('二是政策');
  });

  test('goes to the top for another report', async () => {
    const preview = await showing(clean);
    await wheel(preview, 1200);
    await preview.tell({ kind: 'open', doc: 'file:///other.report.md', following: false });
    expect(await preview.state()).toMatchObject({ doc: 'file:///other.report.md', following: false });
    await preview.tell({ ...contentOf(clean), doc: 'file:///other.report.md' });
    expect(await preview.page.evaluate(() => scrollY)).toBe(0);
    await preview.tell({ kind: 'notice', doc, text: '旧' });
    expect(await preview.page.locator('#notice').isVisible()).toBe(false);
  });
});

describe('a double click', () => {
  test('selects the words in the source', async () => {
    const preview = await showing(clean);
    const sentence = preview.page.locator('.sentence', { hasText: '二是政策' });
    await sentence.dblclick();
    const words = await preview.page.evaluate(() => getSelection()?.toString() ?? '');
    const reveal = (await preview.said()).findLast((message) => message.kind === 'reveal');
    expect(words).not.toBe('');
    expect(clean.slice(reveal?.start, reveal?.end)).toBe(words);
    expect(reveal?.focus).toBe(true);
  });

  test('finds words behind a line break and a reference', async () => {
    const text = clean.replace('二是政策', '二是，\n另有{=表三.新收.总计}件**重要的**政策');
    const preview = await showing(text);
    const words = preview.page.locator('.sentence', { hasText: /^重要的$/u });
    await words.dblclick();
    const selected = await preview.page.evaluate(() => getSelection()?.toString() ?? '');
    const reveal = (await preview.said()).findLast((message) => message.kind === 'reveal');
    expect(selected).not.toBe('');
    expect(text.slice(reveal?.start, reveal?.end)).toBe(selected);
  });
});
