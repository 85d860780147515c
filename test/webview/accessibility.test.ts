import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { contentOf, doc, openPreview, type PreviewPage } from './support/previewPage.js';
import { sample } from './support/sample.js';
import { servedPreviews } from './support/servedPreviews.js';
import { themes, type Theme } from './support/themes.js';

const clean = sample('2024.report.md');
const broken = sample('2023.report.md');

const { browser, server } = await servedPreviews();

/** The page as a person left it, with a report that has findings of every kind. */
async function showing(look: Readonly<Record<string, unknown>>, theme?: Theme, text = broken): Promise<PreviewPage> {
  const preview = await openPreview(browser, server.url, theme, { format: 1, doc, following: true, look });
  await preview.tell(contentOf(text));
  await preview.said();
  return preview;
}

async function violationsOn(page: Page): Promise<readonly unknown[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) }));
}

describe.each(Object.keys(themes) as Theme[])('axe finds nothing in %s', (theme) => {
  test.each([
    ['pages, annotated', { view: 'pages', marks: true, outline: true }],
    ['pages, clean', { view: 'pages', marks: false }],
    ['continuous, annotated', { view: 'continuous', marks: true }],
    ['continuous, clean', { view: 'continuous', marks: false, outline: true }],
  ])('in the view %s', async (_, look) => {
    const { page } = await showing(look, theme);
    expect(await page.evaluate(() => document.body.dataset['view'])).toBe(look.view);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('while a finding says what it is', async () => {
    const { page } = await showing({ view: 'pages', marks: true }, theme);
    await page.keyboard.press('Tab');
    await page.locator('#page [tabindex="0"]').first().focus();
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.closest('#page') !== null)).toBe(true);
  });
});

describe('tables', () => {
  test('are tables with a caption, and every header says what it heads', async () => {
    const { page } = await showing({ view: 'continuous' }, 'light', clean);
    const tables = await page.locator('#page table').evaluateAll((all) =>
      all.map((table) => ({
        caption: table.querySelector('caption')?.textContent,
        headers: [...table.querySelectorAll('th')].map((th) => th.getAttribute('scope')),
        layout: table.getAttribute('role'),
      })),
    );
    expect(tables).toHaveLength(3);
    for (const { caption, headers, layout } of tables) {
      expect(caption).toMatch(/情况表$/u);
      expect(headers.length).toBeGreaterThan(5);
      expect(headers.filter((scope) => !/^(?:col|row)(?:group)?$/u.test(scope ?? ''))).toEqual([]);
      expect(layout).toBeNull();
    }
  });

  test('are read once, however many pages repeat their heads', async () => {
    const { page } = await showing({ view: 'pages' }, 'light', clean);
    const heads = await page.locator('#page table').evaluateAll((all) =>
      all.map((table) => ({
        captions: table.querySelectorAll('caption').length,
        repeated: [...table.querySelectorAll('thead, tbody, tr')].filter((part) => part.ariaHidden === 'true').length,
        read: [...table.querySelectorAll('tr')].filter(
          (row) => row.closest('[aria-hidden="true"]') === null && row.textContent.includes('法律服务机构'),
        ).length,
      })),
    );
    expect(heads.map(({ captions }) => captions)).toEqual([1, 1, 1]);
    expect(heads.map(({ read }) => read)).toEqual([0, 1, 0]);
  });
});

describe('the keyboard', () => {
  test('goes from the toolbar to the sheet, and to nothing that is not there', async () => {
    const { page } = await showing({ view: 'pages', outline: false });
    const stops: string[] = [];
    while (stops.at(-1) !== 'out' && stops.length < 12) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const at = document.activeElement ?? document.body;
          if (at.closest('.toolbar') !== null) return 'toolbar';
          if (at.closest('#page') !== null) return 'sheet';
          return at === document.body ? 'out' : at.className;
        }),
      );
    }
    expect(stops.indexOf('toolbar')).toBe(0);
    expect(stops.filter((stop) => stop === 'toolbar')).toHaveLength(1);
    expect(stops.filter((stop) => stop === 'sheet')).toHaveLength(1);
    expect(stops.indexOf('sheet')).toBeGreaterThan(0);
  });

  test('sees where it is, in every view', async () => {
    for (const view of ['pages', 'continuous', 'charts']) {
      const { page } = await showing({ view });
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const at = document.activeElement;
        return at === null ? '' : getComputedStyle(at).outlineStyle;
      });
      expect(outline).not.toBe('none');
    }
  });
});

describe('a person who wants little motion', () => {
  test('sees nothing move', async () => {
    const { page } = await showing({ view: 'pages', outline: true });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('*')].filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return animationName !== 'none' || /[1-9]/u.test(transitionDuration) || scrollBehavior === 'smooth';
        }).length,
    );
    expect(moving).toBe(0);
  });
});

describe('a finding', () => {
  test('is said in words to who does not see it', async () => {
    const { page } = await showing({ view: 'continuous', marks: true });
    const silent = await page.locator('#page [data-finding]').evaluateAll((marks) =>
      marks
        .filter((mark) => {
          const own = mark.getAttribute('aria-description') ?? mark.getAttribute('title') ?? '';
          const described = document.getElementById(mark.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
          return own === '' && described === '' && mark.getAttribute('role') !== 'note';
        })
        .map((mark) => mark.outerHTML.slice(0, 120)),
    );
    expect(silent).toEqual([]);
  });
});
