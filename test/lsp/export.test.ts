import { expect, test } from 'vitest';
import {
  exportMethod,
  picturesMethod,
  type ExportKind,
  type ExportResult,
  type PicturesResult,
} from '../../server/protocol/index.js';
import { base64, png } from '../exchange/support/pictures.js';
import { browserPath } from '../vscode/host/browser.mjs';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport, wrongReport } from './support/samples.js';

const URI = 'file:///reports/a.report.md';

onEachServer((start, host) => {
  test.each([
    ['docx', '.docx', 'PK\u0003\u0004'],
    ['html', '.html', '<!doctype html>'],
    ['sheet', '.check.html', '<!doctype html>'],
    ['sheet-docx', '.check.docx', 'PK\u0003\u0004'],
    ['xlsx', '.xlsx', 'PK\u0003\u0004'],
    ['csv', '.csv', '\u00ef\u00bb\u00bf'],
    ['json', '.json', '{\n  "organisation": '],
  ] as const)('an open report is exported as %s', async (to, ending, beginning) => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const result = await editor.request<ExportResult>(exportMethod, { uri: URI, to });
    expect(result.ending).toBe(ending);
    expect(Buffer.from(result.bytes, 'base64').toString('latin1').startsWith(beginning)).toBe(true);
  });

  test('the pictures that a report names go into the page, as far as the client has them', async () => {
    const editor = await start();
    await editor.open(URI, `${cleanReport()}\n![甲](a.files/1.png)和![乙](a.files/2.png)\n`);
    const { names } = await editor.request<PicturesResult>(picturesMethod, { uri: URI });
    expect(names).toEqual(['a.files/1.png', 'a.files/2.png']);
    const pictures = [{ name: 'a.files/1.png', bytes: base64(png()) }];
    const { bytes } = await editor.request<ExportResult>(exportMethod, { uri: URI, to: 'html', pictures });
    const page = Buffer.from(bytes, 'base64').toString('utf8');
    expect(page).toContain(`src="data:image/png;base64,${base64(png())}"`);
    expect(page).toContain('〔图片：乙〕');
    expect(await editor.request(picturesMethod, { uri: 'file:///nowhere.md' })).toBeNull();
    await expect(editor.request(exportMethod, { uri: URI, to: 'html', pictures: [{ name: 1 }] })).rejects.toThrow();
  });

  test('what is exported is what stands in the editor', async () => {
    const editor = await start();
    const page = async (to: ExportKind): Promise<string> => {
      const { bytes } = await editor.request<ExportResult>(exportMethod, { uri: URI, to });
      return Buffer.from(bytes, 'base64').toString('utf8');
    };
    await editor.open(URI, wrongReport());
    expect(await page('sheet')).toMatch(/class="result broken"/u);
    await editor.replace(URI, ' 20 |', ' 19 |');
    expect(await page('sheet')).not.toMatch(/class="result broken"/u);
    await editor.replace(URI, '## 一、总体情况', '## 一、总体情况\n\n新写的一段。');
    expect(await page('html')).toContain('新写的一段。');
  });

  test('a PDF where a browser can print it, else the page and what to do with it', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const exported = async (browser: string): Promise<readonly [string, string, string | undefined]> => {
      const params = { uri: URI, to: 'pdf', browser };
      const { ending, bytes, hint } = await editor.request<ExportResult>(exportMethod, params);
      return [ending, Buffer.from(bytes, 'base64').toString('latin1').slice(0, 5), hint];
    };
    const page = ['.html', '<!doc', expect.stringContaining('web page')];
    expect(await exported('/nowhere/browser')).toEqual(page);
    expect(await exported(await browserPath())).toEqual(host === 'node' ? ['.pdf', '%PDF-', undefined] : page);
  });

  test('no report, no file; no kind, no answer', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    expect(await editor.request(exportMethod, { uri: 'file:///nowhere.md', to: 'docx' })).toBeNull();
    await expect(editor.request(exportMethod, { uri: URI, to: 'odt' })).rejects.toThrow();
  });
});
