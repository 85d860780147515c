/**
 * What an edit costs from the text to the drawn page, server and page together; by hand, beside nothing else:
 * npm run build && npx vitest bench --project webview --run
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, bench } from 'vitest';
import { launch } from '../vscode/host/browser.mjs';
import { answers, openPreview, servePreview } from './support/previewPage.js';

const report = readFileSync(join(import.meta.dirname, '../golden/zhongwei-housing/report.md'), 'utf8');
const [browser, server] = await Promise.all([launch(), servePreview()]);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const { tell } = await openPreview(browser, server.url);
const next = answers();
const count = { version: 0 };
const show = (text: string): Promise<void> => tell(next(text, ++count.version));
const typed = (before: string): string => report.replace(before, `${before}${'的'.repeat(count.version % 20)}`);

bench('the whole report, for a page that has nothing of it', () => tell(answers()(report, ++count.version)));
bench('words of the first page', () => show(typed('做好公开工作')));
bench('words of the last page', () => show(typed('集、编制、审查')));
bench('a figure of a table', () =>
  show(report.replace('|             13 |', `|             1${String(count.version % 10)} |`)),
);
bench('a message that says what is shown already', () => show(report));
