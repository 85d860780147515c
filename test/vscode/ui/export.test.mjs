import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './session.mjs';
import { inSession } from './step.mjs';

const step = inSession({ copy: 'samples' });

const beginning = (file) => readFileSync(file).subarray(0, 5).toString('latin1');

/** Chooses a form in the list that the export opens, and accepts the place that the dialog proposes. */
async function exportAs({ page, workbench }, words, seen) {
  await workbench.command('Export Report', { asks: true });
  const item = page.locator('.quick-input-list .monaco-list-row', { hasText: words });
  await item.waitFor();
  await seen?.();
  await item.click();
  const widget = page.locator('.quick-input-widget');
  await widget.locator('.quick-input-titlebar:visible', { hasText: say('Export Report', '导出报告') }).waitFor();
  await workbench.acceptFile();
}

step('a report is printed to PDF beside its source', async ({ page, workbench, folder, shot }) => {
  await workbench.openFile('2024.report.md');
  await page.locator('.statusbar-item', { hasText: say('all passed', '全部通过') }).waitFor();
  await exportAs({ page, workbench }, say('PDF file', 'PDF 文件'), () => shot('export-forms'));
  await workbench.notice('2024.pdf', say('was written', '已写入'));
  assert.equal(beginning(join(folder, '2024.pdf')), '%PDF-');
});

step(
  'without a browser the web page is written, and a sentence says what to do with it',
  async ({ page, workbench, folder, shot }) => {
    await workbench.command('Open Remote Settings (JSON)');
    await page.locator('.tab.active', { hasText: 'settings.json' }).waitFor();
    await workbench.editorFocused();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('{ "crossfoot.export.browser": "/nowhere/browser" }');
    await workbench.save('settings.json');
    await workbench.openFile('2023.report.md');
    await exportAs({ page, workbench }, say('PDF file', 'PDF 文件'));
    await workbench.notice('/nowhere/browser', say('print that in a browser', '在浏览器中打印'));
    await shot('export-no-browser');
    assert.equal(existsSync(join(folder, '2023.pdf')), false);
    assert.equal(beginning(join(folder, '2023.html')).toLowerCase(), '<!doc');
  },
);
