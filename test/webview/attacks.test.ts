import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageHtml } from '../../client/src/preview/pageHtml.js';
import { renderCharts, reportCharts } from '../../server/src/core/charts/index.js';
import { analyse, message, parseReport } from '../../server/src/core/index.js';
import {
  attacks,
  blockPlaces,
  CANARY,
  documentPlaces,
  markerAfter,
  reportWithAll,
} from '../attacks/attackDocuments.mjs';
import { openPage } from '../vscode/host/browser.mjs';
import { answers, contentOf, contentWith, doc, openPreview, type PreviewPage } from './support/previewPage.js';
import { servedPreviews } from './support/servedPreviews.js';

const { browser, server } = await servedPreviews();

/** What a page did that it must not do. */
interface Heard {
  readonly ran: readonly string[];
  /** Addresses that something wanted to load, and those of them that were refused before they left the browser. */
  readonly asked: readonly string[];
  readonly refused: readonly string[];
}

const NOTHING: Heard = { ran: [], asked: [], refused: [] };

/** Hears scripts that run, dialogs and windows that open, and everything that is fetched. */
function listenTo(page: Page): Heard {
  const ran: string[] = [];
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('console', (line) => {
    if (line.text() === CANARY) ran.push('console');
  });
  page.on('dialog', (dialog) => {
    ran.push('dialog');
    void dialog.dismiss();
  });
  page.on('popup', () => ran.push('popup'));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) ran.push(frame.url());
  });
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfailed', (request) => {
    // Refused by the policy, or by the browser as foreign; a name that is not known has left the browser.
    if (request.failure()?.errorText !== 'net::ERR_NAME_NOT_RESOLVED') refused.push(request.url());
  });
  return { ran, asked, refused };
}

async function open(): Promise<PreviewPage & { readonly heard: Heard }> {
  const preview = await openPreview(browser, server.url);
  return { ...preview, heard: listenTo(preview.page) };
}

/** Elements and attributes that no preview has, whatever the report says. */
const foreign = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          (element.matches('script') && element.getAttribute('src') !== '/preview.js') ||
          element.matches('style, iframe, object, embed, form, link, meta, base, img, math, video, audio, template') ||
          element.getAttributeNames().some((name) => /^on|srcset|formaction|ping/iu.test(name)) ||
          /^\s*(?!https?:|mailto:|#)/iu.test(element.getAttribute('href') ?? '#'),
      )
      .map((element) => element.outerHTML.slice(0, 100)),
  );

describe('the listeners', () => {
  test('hear an attack that succeeds', async () => {
    const page = await openPage(browser);
    await page.goto(`${server.url}preview.css`);
    const heard = listenTo(page);
    await page.setContent(`<img src="http://127.0.0.1:9/x.png" onerror="console.log('${CANARY}')">`);
    await expect.poll(() => heard.ran).toContain('console');
    expect(heard.asked).toContain('http://127.0.0.1:9/x.png');
  });
});

describe.each(blockPlaces)('every attack as $name', ({ write }) => {
  test('does nothing, and the page is whole', async () => {
    const { page, tell, said, refused, heard } = await open();
    await tell(contentOf(reportWithAll(write)));
    expect((await said()).map(({ kind }) => kind)).not.toContain('openLink');
    const text = await page.locator('#page').evaluate((main) => main.textContent);
    const places = attacks.map((_, index) => text.indexOf(markerAfter(index)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(await foreign(page)).toEqual([]);
    expect(heard).toEqual(NOTHING);
    // Nothing even tried: the policy had nothing to refuse.
    expect(await refused()).toEqual([]);
  });
});

describe.each(documentPlaces)('every attack in the $name', ({ write }) => {
  test('does nothing', async () => {
    const { page, tell, refused, heard } = await open();
    const next = answers();
    for (const [version, { text }] of attacks.entries()) {
      await tell(next(`${write(text)}\n\n${markerAfter(version)}\n`, version + 1));
      expect(await page.locator('#page').textContent()).toContain(markerAfter(version));
    }
    expect(await foreign(page)).toEqual([]);
    expect(heard).toEqual(NOTHING);
    expect(await refused()).toEqual([]);
  });
});

describe('past the server', () => {
  // No policy stops a page from being sent elsewhere by `<meta>`; that no page has one is the work of the server.
  const loose = attacks.filter(({ text }) => !text.includes('refresh'));

  test('an attack is stopped by the policy alone', async () => {
    const { tell, heard, refused } = await open();
    for (const [index, { text }] of loose.entries()) {
      const content = contentWith(`<p>${text}</p>`);
      await tell({ ...content, blocks: content.blocks.map((block) => ({ ...block, key: `x${String(index)}` })) });
    }
    expect((await refused()).length).toBeGreaterThan(50);
    expect(heard.ran).toEqual([]);
    expect(heard.asked.filter((url) => !url.startsWith(server.url) && !heard.refused.includes(url))).toEqual([]);
  });

  test('so are attacks in any other field of a message', async () => {
    const { page, tell, heard, refused } = await open();
    await page.getByRole('button', { name: '图解' }).click();
    const base = contentOf('正文。\n');
    for (const [version, { text }] of loose.entries()) {
      await tell({ ...base, version, title: text });
      await tell({ kind: 'notice', doc, text });
      await tell({ kind: 'charts', doc, version, html: text });
      await tell({ kind: text, doc: text });
    }
    expect((await refused()).length).toBeGreaterThan(50);
    expect(heard.ran).toEqual([]);
    expect(heard.asked.filter((url) => !url.startsWith(server.url) && !heard.refused.includes(url))).toEqual([]);
  });
});

describe('the charts', () => {
  test('take the name of a file for a name', async () => {
    const { page, tell, heard } = await open();
    await page.getByRole('button', { name: '图解' }).click();
    await tell(contentOf('正文。\n'));
    const charts = reportCharts(analyse(parseReport('正文。\n')));
    const remarks = attacks.map(({ text: name }) => message({ 'zh-CN': '{name}', en: '{name}' }, { name }));
    await tell({ kind: 'charts', doc, version: 1, html: renderCharts(charts, remarks, 'zh-CN') });
    expect(await page.locator('.charts').innerText()).not.toBe('');
    expect(await foreign(page)).toEqual([]);
    expect(heard).toEqual(NOTHING);
  });
});

describe('the empty page', () => {
  const parts = { language: 'zh-cn', script: '/preview.js', style: '/preview.css', source: 'x', nonce: 'n' };

  test('takes the address of a report for nothing else', async () => {
    const page = await openPage(browser);
    await page.goto(`${server.url}preview.css`);
    const heard = listenTo(page);
    for (const { text } of attacks) {
      const html = pageHtml({ ...parts, doc: text, label: text, loading: text, hint: text, texts: textsOf(text) });
      const read = await page.evaluate((markup) => {
        const { body, head } = new DOMParser().parseFromString(markup, 'text/html');
        return {
          doc: body.dataset['doc'],
          texts: body.dataset['texts'],
          elements: [...head.children, ...body.querySelectorAll('*')].map(({ tagName }) => tagName).join(' '),
        };
      }, html);
      expect(read.elements).toBe('META META META TITLE LINK MAIN P P SCRIPT');
      expect(read.doc).toBe(text.replaceAll('\u0000', '\ufffd').replaceAll(/\r\n?/gu, '\n'));
      expect(JSON.parse(read.texts ?? '')).toEqual(textsOf(text));
    }
    expect(heard.ran).toEqual([]);
  });
});

const textsOf = (text: string): Parameters<typeof pageHtml>[0]['texts'] =>
  ({ toolbar: text }) as Parameters<typeof pageHtml>[0]['texts'];
