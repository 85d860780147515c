import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { vi } from 'vitest';
import { pageHtml } from '../../../client/src/preview/pageHtml.js';
import type { Content, FromView, ToView } from '../../../client/protocol/viewMessages.js';
import { checkReport, defaultSettings, type Locale } from '../../../server/src/core/index.js';
import { renderReport } from '../../../server/src/core/render/renderReport.js';
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

/** A report as the server would send it to the page. */
export function contentOf(text: string, version = 1, locale: Locale = 'zh-CN'): Content {
  const { report, findings } = checkReport(text, defaultSettings);
  const { html, title } = renderReport(report, { locale, findings });
  return { kind: 'content', doc, version, title, html };
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
