import { describe, expect, test, vi } from 'vitest';
import { answers, contentOf, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';

vi.setConfig({ testTimeout: 30_000 });

const clean = sample('2024.report.md');
const broken = sample('2023.report.md');

const { browser, server } = await servedPreviews();

const open = (): Promise<PreviewPage> => openPreview(browser, server.url);

describe('a change of the text', () => {
  test('keeps nodes, focus and place of everything else', async () => {
    const next = answers();
    const { page, tell } = await open();
    await tell(next(clean, 1));
    const cell = page.locator('[data-cell="requests/total/total"]');
    await cell.click();
    await cell.evaluate((element) => Object.assign(element, { kept: true }));
    const top = (await cell.boundingBox())?.y;
    await tell(next(clean.replace('### （一）主动公开情况', '新写的一段。\n\n### （一）主动公开情况'), 2));
    expect(await page.locator('p', { hasText: '新写的一段' }).count()).toBe(1);
    expect(await cell.evaluate((element) => 'kept' in element && element === document.activeElement)).toBe(true);
    expect(await page.locator('#page [tabindex="0"]').count()).toBe(1);
    expect(Math.abs(((await cell.boundingBox())?.y ?? 0) - (top ?? 0))).toBeLessThan(2);
  });

  test('touches nothing but the block that changed', async () => {
    const next = answers();
    const { page, tell } = await open();
    await tell(next(clean, 1));
    await page.evaluate(() => {
      const touched = new Set<string>();
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const block = element?.closest('#page > *, #page [data-block]');
          if (block) touched.add(block.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      Object.assign(globalThis, { touched });
    });
    await tell(next(clean.replace('二是政策', '二是有关政策'), 2));
    const touched = await page.evaluate(() => [
      ...(globalThis as unknown as { readonly touched: ReadonlySet<string> }).touched,
    ]);
    expect(touched.filter((text) => !text.includes('二是有关政策'))).toEqual([]);
    expect(touched.length).toBeGreaterThan(0);
  });

  test('keeps the selected words', async () => {
    const next = answers();
    const { page, tell } = await open();
    await tell(next(clean, 1));
    const paragraph = page.locator('p', { hasText: '二是政策' });
    await paragraph.evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });
    const words = (): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '');
    const before = await words();
    expect(before).toContain('二是政策');
    await tell(next(clean.replace('### （一）主动公开情况', '新写的一段。\n\n### （一）主动公开情况'), 2));
    expect(await words()).toBe(before);
  });

  test('that needs a block which the page does not have makes it ask for all', async () => {
    const next = answers();
    const { page, tell, said } = await open();
    next(clean, 1);
    await said();
    await tell(next(clean, 2));
    expect(await said()).toEqual([{ kind: 'ready' }]);
    await tell(contentOf(clean, 3));
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('leaves the same page as loading it anew, whatever the pages had put into it', async () => {
    const texts = [clean, broken, clean.replace(/### （二）[^#]*/u, ''), '', broken.replace('## 五', '## 六'), clean];
    const next = answers();
    const { page, tell } = await open();
    for (const [version, text] of texts.entries()) {
      await page.getByRole('button', { name: '分页' }).click();
      await tell(next(text, version));
      await page.getByRole('button', { name: '连续' }).click();
      const html = contentOf(text)
        .blocks.map(({ content }) => content?.html ?? '')
        .join('');
      const [patched, fresh] = await page.evaluate((wanted) => {
        /** The same markup with its attributes in order, without those that the page puts on. */
        const markup = (from: Element): string => {
          const copy = document.createElement('div');
          copy.append(...[...from.childNodes].map((node) => node.cloneNode(true)));
          for (const element of copy.querySelectorAll('*')) {
            const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const).sort();
            for (const [name] of attributes) element.removeAttribute(name);
            for (const [name, value] of attributes) {
              if (name !== 'tabindex' && name !== 'data-block') element.setAttribute(name, value);
            }
          }
          return copy.innerHTML.replaceAll('\n', '');
        };
        const shown = document.querySelector('main');
        const parsed = new DOMParser().parseFromString(wanted, 'text/html').body;
        return [shown === null ? '' : markup(shown), markup(parsed)] as const;
      }, html);
      expect(patched).toBe(fresh);
    }
  });
});
