import { extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { printPdf } from '../../../server/src/exchange/print/index.node.js';
import { browserPath } from '../../vscode/host/browser.mjs';
import { checked, cleanReport, exportText } from './support.js';

const browser = await browserPath();

test('on paper a table begins below its heading, goes on across pages, and repeats its head; pages have their numbers', async () => {
  const page = await exportText('html', checked(cleanReport));
  const printed = await printPdf(page, { browser });
  if (!printed.ok) throw new Error(printed.reason.text.en);
  const { text: pages } = await extractText(Uint8Array.from(printed.bytes), { mergePages: false });
  const plain = pages.map((words) => words.normalize('NFKC').replace(/\s/gu, ''));
  const first = plain.findIndex((words) => words.includes('三、收到和处理政府信息公开申请情况'));
  expect(plain[first]).toContain('1.属于国家秘密');
  expect(plain[first + 1]).toContain('四、结转下年度继续办理');
  expect(plain[first + 1]).toContain('法人或其他组织');
  for (const [index, words] of plain.entries()) expect(words).toContain(`—${String(index + 1)}—`);
});
