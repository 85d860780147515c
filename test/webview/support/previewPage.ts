import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { vi } from 'vitest';
import { pageHtml } from '../../../client/src/preview/pageHtml.js';
import type { Content, Cursor, FromView, ToView } from '../../../client/protocol/viewMessages.js';
import { checkReport, createMemory, defaultSettings, type Locale } from '../../../server/src/core/index.js';
import { describeBlock } from '../../../server/src/core/render/describeBlock.js';
import { renderBlocks, type PageBlocks } from '../../../server/src/core/render/renderBlocks.js';
import { openPage } from '../../vscode/host/browser.mjs';
import { themes, type Theme } from './themes.js';

const bundle = resolve(import.meta.dirname, '../../../client/l10n/bundle.l10n.zh-cn.json');
const chinese = JSON.parse(await readFile(bundle, 'utf8')) as Readonly<Record<string, string>>;

/** The words of the extension, in Chinese. */
vi.doMock('vscode', () => ({ l10n: { t: (english: string) => chinese[english] } }));
const { viewTexts } = await import('../../../client/src/preview/viewTexts.js');
const texts = viewTexts();

const webview = resolve(import.meta.dirname, '../../../dist/webview');

export const doc = 'file:///reports/2024.report.md';

/** Serves the built page as VS Code does, under the policy of the extension's own shell. */
export async function servePreview(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const name = request.url ?? '/';
    const { port } = server.address() as AddressInfo;
    if (name === '/') {
      const shell = pageHtml({
        language: 'zh-cn',
        doc,
        script: '/preview.js',
        style: '/preview.css',
        source: `http://127.0.0.1:${port}`,
        nonce: 'abc',
        label: '报告预览',
        loading: '正在排版…',
        hint: '方向键在页面中移动。',
        texts,
      });
      response.setHeader('Content-Type', 'text/html').end(shell);
      return;
    }
    readFile(join(webview, name === '/preview.js' ? 'preview.js' : 'preview.css')).then(
      (file) => {
        response.setHeader('Content-Type', name === '/preview.js' ? 'text/javascript' : 'text/css').end(file);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** What the server sends to a page that has shown all the answers before. */
export function answers(locale: Locale = 'zh-CN'): (text: string, version: number) => Content {
  const last: { page: PageBlocks | undefined; version: number } = { page: undefined, version: 0 };
  const memory = createMemory();
  return (text, version) => {
    const checked = checkReport(text, defaultSettings, { memory });
    const known = new Set(last.page?.blocks.map(({ key }) => key));
    last.page = renderBlocks(checked, locale, last.page);
    const { lines } = checked.report;
    const blocks = last.page.blocks.map((block) =>
      describeBlock(block, block.key, lines, known.has(block.key) ? undefined : locale),
    );
    return { kind: 'content', doc, version, title: last.page.title, lines: lines.count, blocks };
  };
}

/** The first answer for a report: with all that it shows. */
export const contentOf = (text: string, version = 1, locale: Locale = 'zh-CN'): Content =>
  answers(locale)(text, version);

/** A page of one block with this markup, as no server sends it. */
export const contentWith = (html: string): Content => ({
  kind: 'content',
  doc,
  version: 1,
  title: 'safe',
  lines: 1,
  blocks: [{ key: 'x', line: 0, start: 0, content: { html, length: 1, findings: [] } }],
});

/** The cursor of the editor at the first occurrence of some words. */
export function cursorAt(text: string, words: string, byHand = true, version = 1): Cursor {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`not in the report: ${words}`);
  return { kind: 'cursor', doc, version, line: text.slice(0, offset).split('\n').length - 1, offset, byHand };
}

/** The page in a browser, in place of VS Code's: what it says is collected, what it is told comes by message. */
export interface PreviewPage {
  readonly page: Page;
  /** What the page has posted since the last call. */
  readonly said: () => Promise<readonly FromView[]>;
  /** What the page keeps for the next window. */
  readonly state: () => Promise<unknown>;
  /** Sends a message, or what pretends to be one, and waits until the page is done with it. */
  readonly tell: (message: ToView | Readonly<Record<string, unknown>>) => Promise<void>;
  /** What the policy refused. */
  readonly refused: () => Promise<readonly string[]>;
}

export async function openPreview(
  browser: Browser,
  url: string,
  theme: Theme = 'light',
  kept?: unknown,
): Promise<PreviewPage> {
  const page = await openPage(browser, { viewport: { width: 900, height: 700 } });
  await page.addInitScript((before: unknown) => {
    const said: unknown[] = [];
    const refused: string[] = [];
    const states: unknown[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective));
    Object.assign(globalThis, {
      fake: { said, refused, states },
      acquireVsCodeApi: () => ({
        postMessage: (message: unknown) => said.push(message),
        getState: () => states.at(-1) ?? before,
        setState: (state: unknown) => states.push(state),
      }),
    });
  }, kept);
  await page.goto(url);
  const { className, variables } = themes[theme];
  await page.evaluate(
    ([name, values]) => {
      document.body.classList.add(name);
      for (const [key, value] of Object.entries(values)) document.documentElement.style.setProperty(key, value);
    },
    [className, variables] as const,
  );
  const read = (name: 'said' | 'refused' | 'states'): Promise<unknown[]> =>
    page.evaluate((key) => {
      const { fake } = globalThis as unknown as { readonly fake: Readonly<Record<string, unknown[]>> };
      return fake[key]?.splice(0) ?? [];
    }, name);
  return {
    page,
    said: async () => (await read('said')) as FromView[],
    refused: async () => (await read('refused')) as string[],
    state: async () => (await read('states')).at(-1),
    tell: (message) =>
      page.evaluate(async (data) => {
        const heard = new Promise((done) => {
          window.addEventListener('message', done, { once: true });
        });
        window.postMessage(data, '*');
        await heard;
      }, message),
  };
}
