import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { expect, onTestFinished, test, vi } from 'vitest';
import { printArguments } from '../../../server/src/exchange/print/printArguments.js';
import { printPdf } from '../../../server/src/exchange/print/printPdf.node.js';
import { checked, cleanReport, exportText } from '../export/support.js';
import { browserPath } from '../../vscode/host/browser.mjs';

const browser = await browserPath();

/** A folder for what a test makes, gone after it. */
async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'crossfoot-test-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A program in the browser's place. */
async function standIn(script: string): Promise<string> {
  const path = join(await folder(), 'browser');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

/** Makes a folder the one for temporary files, until the test is over. */
function useTemporary(path: string): void {
  vi.stubEnv('TMPDIR', path);
  onTestFinished(() => void vi.unstubAllEnvs());
}

test('a browser prints without a window, a network or the profile of the person', () => {
  const job = { page: 'file:///t/report.html', target: '/t/report.pdf', profile: '/t/profile', isRoot: false };
  const args = printArguments(job);
  expect(args).toContain('--headless');
  expect(args).toContain('--user-data-dir=/t/profile');
  expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  expect(args).toContain('--print-to-pdf=/t/report.pdf');
  expect(args.at(-1)).toBe('file:///t/report.html');
  expect(args).not.toContain('--no-sandbox');
  expect(printArguments({ ...job, isRoot: true })).toContain('--no-sandbox');
});

test('a report becomes a PDF: its pages, its words, its page numbers', async () => {
  const printed = await printPdf(await exportText('html', checked(cleanReport)), { browser });
  if (!printed.ok) throw new Error(printed.reason.text.en);
  const text = await textOf(printed.bytes);
  expect(text.length).toBeGreaterThan(2);
  // Chromium writes some characters as their radicals of the same look.
  const words = text.map((each) => each.normalize('NFKC').replace(/\s+/gu, '')).join('\n');
  expect(words).toContain('2024年政府信息公开工作年度报告');
  expect(words).toContain('—1—');
  expect(words).toContain(`—${text.length}—`);
  expect(words).not.toContain('report.html');
});

test('a page cannot fetch anything', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const page = `<p>甲</p><img src="http://127.0.0.1:${address.port}/a.png"><img src="http://localhost:${address.port}/b.png">`;
  expect(await printPdf(page, { browser })).toMatchObject({ ok: true });
  expect(asked).toStrictEqual([]);
});

test('where no browser is, where the named one is none, and where it fails, a sentence says so', async () => {
  const reason = async (path: string): Promise<string> => {
    const printed = await printPdf('<p>甲</p>', { browser: path });
    if (printed.ok) throw new Error('printed');
    return JSON.stringify(printed.reason);
  };
  expect(await reason('/nowhere/browser')).toContain('指定的浏览器');
  expect(await reason(tmpdir())).toContain('指定的浏览器');
  expect(await reason(await standIn('exit 3'))).toContain('"reason":"3"');
  expect(await reason(await standIn('exit 0'))).toContain('没有生成 PDF');
  const noPdf = 'for each; do case $each in --print-to-pdf=*) echo error > "${each#*=}";; esac; done';
  expect(await reason(await standIn(noPdf))).toContain('没有生成 PDF');
});

test('where there is no place for temporary files, a sentence says so', async () => {
  const program = await standIn('exit 0');
  useTemporary('/nowhere/tmp');
  const printed = await printPdf('<p>甲</p>', { browser: program });
  expect(JSON.stringify(printed)).toContain('没有生成 PDF');
});

test('when it is called off, the browser ends and nothing is left behind', async () => {
  const marks = await folder();
  const temporary = await folder();
  const program = await standIn(`echo $$ > ${marks}/pid; exec sleep 1000`);
  useTemporary(temporary);
  const called = new AbortController();
  const printed = printPdf('<p>甲</p>', { browser: program, signal: called.signal });
  const id = (): Promise<string> => readFile(join(marks, 'pid'), 'utf8').catch(() => '');
  await expect.poll(id, { timeout: 30_000 }).toMatch(/\d/u);
  called.abort();
  await expect(printed).rejects.toThrow();
  const started = Number(await id());
  await expect.poll(() => isRunning(started), { timeout: 30_000 }).toBe(false);
  expect(await readdir(temporary)).toStrictEqual([]);
});

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

/** The words of each page. */
async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(new Uint8Array(bytes));
  return text;
}
