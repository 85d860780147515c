import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { say } from './session.mjs';
import { inSession } from './step.mjs';

const TABS = '# 青云市自然资源局2024年政府信息公开工作年度报告\n\n甲\t12\n乙\t13\n\n末段';

const step = inSession({ copy: 'samples', files: { 'tabs.report.md': TABS } }, ({ page }) =>
  page.context().grantPermissions(['clipboard-read', 'clipboard-write']),
);

const lineOf = (text, words) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

/** Copies in another program: cells as Excel writes them. */
const copy = (page, flavours) =>
  page.evaluate(async (each) => {
    const blobs = Object.entries(each).map(([type, text]) => [type, new globalThis.Blob([text], { type })]);
    await globalThis.navigator.clipboard.write([new globalThis.ClipboardItem(Object.fromEntries(blobs))]);
  }, flavours);

step('figures copied in Excel fill the cells of a table', async ({ page, workbench, read, shot }) => {
  await workbench.openFile('2024.report.md');
  await page.locator('.statusbar-item', { hasText: say('all passed', '全部通过') }).waitFor();
  const text = read('2024.report.md');
  const line = lineOf(text, '| 二、上年结转');
  await copy(page, {
    'text/plain': '91\t92\r\n',
    'text/html': '<table><tr><td align=right>91</td><td align=right>92</td></tr></table>',
  });
  await workbench.goToLine(line);
  await workbench.editorFocused();
  const first = text.split('\n')[line - 1].search(/\d/);
  for (let column = 0; column < first; column++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+V');
  await page.locator('.monaco-editor .view-line', { hasText: /上年结转[^]*91[^]*92/ }).waitFor();
  await shot('paste-figures');
  await workbench.save('2024.report.md');
  const row = read('2024.report.md').split('\n')[line - 1].split('|');
  assert.deepEqual(
    row.slice(2, 5).map((cell) => cell.trim()),
    ['91', '92', '0'],
  );
});

step('a paste is one step of undo', async ({ page, workbench, read }) => {
  await page.keyboard.press('Control+Z');
  await page.locator('.statusbar-item', { hasText: say('all passed', '全部通过') }).waitFor();
  await workbench.save('2024.report.md');
  assert.equal(
    read('2024.report.md'),
    readFileSync(new URL('../../../samples/2024.report.md', import.meta.url), 'utf8'),
  );
});

step('a table copied in Excel becomes a statutory table', async ({ page, workbench, read, shot }) => {
  const line = lineOf(read('2024.report.md'), '## 二、') + 1;
  await copy(page, {
    'text/plain': '行政复议\t行政诉讼\r\n',
    'text/html': `<table><tr><td colspan=4>第二十条第（一）项</td></tr>
      <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
      <tr><td>规章</td><td>1</td><td>0</td><td>7</td></tr>
      <tr><td>行政规范性文件</td><td>12</td><td>0</td><td>9</td></tr></table>`,
  });
  await workbench.goToLine(line);
  await workbench.editorFocused();
  await page.keyboard.press('Control+V');
  await page.locator('.monaco-editor .view-line', { hasText: /行政规范性文件[^]*12[^]*9/ }).waitFor();
  await shot('paste-table');
  await workbench.save('2024.report.md');
  assert.match(
    read('2024.report.md'),
    /## 二、[^\n]*\n\n\| 第二十条第（一）项 \| <[^\n]*\n\| -[^\n]*\n\| 信息内容 [^\n]*\n\| 规章 +\| +1 \| +0 \| +7 \|\n\| 行政规范性文件 +\| +12 \| +0 \| +9 \|\n\n\| 第二十条/,
  );
});

step('rows that are copied within the editor stay as they are', async ({ page, workbench, read }) => {
  await workbench.openFile('tabs.report.md');
  await workbench.goToLine(3);
  await workbench.editorFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+V');
  await page.locator('.monaco-editor .view-line', { hasText: '末段甲' }).waitFor();
  await workbench.save('tabs.report.md');
  assert.equal(read('tabs.report.md'), `${TABS}甲\t12\n乙\t13\n`);
});

step('the preview copies a table with its merged cells', async ({ page, workbench, shot }) => {
  await workbench.openFile('2024.report.md');
  await workbench.command('Open Report Preview to the Side');
  const preview = workbench.webview();
  await preview.locator('[data-cell="requests/granted/natural"]').first().hover();
  await preview.locator('.copy-table').click();
  await preview.locator('.copy-table', { hasText: say('Copied', '已复制') }).waitFor();
  await shot('copy-table');
  const html = await page.evaluate(async () => {
    const [item] = await globalThis.navigator.clipboard.read();
    return (await item.getType('text/html')).text();
  });
  assert.match(html, /<td colspan="7"[^>]*>申请人情况<\/td>/);
});
