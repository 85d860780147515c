import assert from 'node:assert/strict';
import { localized, manifest } from './manifest.mjs';
import { locale, say } from './session.mjs';
import { inSession } from './step.mjs';

const step = inSession({
  copy: 'samples',
  settings: { '[annual-report]': { 'editor.codeActionsOnSave': { 'source.fixAll.crossfoot': 'explicit' } } },
});

const title = (command) => {
  const found = manifest().contributes.commands.find((each) => each.command === command);
  return localized(found.title, undefined);
};
const lineOf = (text, words) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

step('the wrong total is underlined and listed, with the verdict below', async ({ page, workbench, read, shot }) => {
  await workbench.openFile('2023.report.md');
  await workbench.goToLine(lineOf(read('2023.report.md'), '（七）总计'));
  await workbench.squiggles('error').first().waitFor();
  await workbench.showProblems();
  await workbench.problems(say('14', '按其余各数应为 14')).first().waitFor();
  const verdict = page.locator('.statusbar-item', { hasText: say('42 checks:', '42 项勾稽') });
  await verdict.waitFor();
  assert.match(await verdict.innerText(), /\b3\b/);
  await shot('findings');
  await page.keyboard.press('Control+J');
});

step('figures, labels and rules of a table are coloured apart', async ({ page }) => {
  const row = page.locator('.view-lines .view-line', { hasText: '（七）总计' });
  const tokens = await row
    .locator('span span')
    .evaluateAll((spans) =>
      spans.map((span) => ({ text: span.textContent.trim(), colour: span.className.split(' ')[0] })),
    );
  const colourOf = (text) => tokens.find((token) => token.text === text)?.colour;
  const colours = ['11', '|'].map(colourOf);
  const label = tokens.find(({ text }) => text.includes('总计'))?.colour;
  assert.equal(new Set([...colours, label]).size, 3, JSON.stringify(tokens));
});

step('the light bulb corrects the total', async ({ page, workbench, read, shot }) => {
  const line = lineOf(read('2023.report.md'), '（七）总计');
  await workbench.goToLine(line);
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  await workbench.quickFix(say('14', '改合计'), () => shot('light-bulb'));
  await page.locator('.statusbar-item', { hasText: say('0 broken', '0 不符') }).waitFor();
});

step('the missing section is put in, and undone', async ({ page, workbench, read, shot }) => {
  await workbench.goToLine(lineOf(read('2023.report.md'), '2024年1月18日') - 3);
  await page.keyboard.press('F8');
  await page.keyboard.press('Escape');
  const heading = page.locator('.monaco-editor .view-line', { hasText: '其他需要报告的事项' });
  await workbench.quickFix('六', () => shot('missing-section'));
  await heading.first().waitFor();
  await workbench.editorFocused();
  await page.keyboard.press('Control+Z');
  await heading.first().waitFor({ state: 'detached' });
});

step('saving corrects spellings and nothing else', async ({ workbench, read }) => {
  const before = read('2023.report.md');
  assert.match(before, /１２/);
  await workbench.save('2023.report.md');
  assert.equal(
    read('2023.report.md'),
    before.replace('１２', '12').replace('|   15 |\n| 四、结转', '|   14 |\n| 四、结转'),
  );
});

step('the preview shows the official table, and a click leads to the figure', async ({ workbench, read, shot }) => {
  await workbench.openFile('2024.report.md');
  await workbench.command(title('crossfoot.openPreviewToSide'));
  const view = workbench.webview();
  await view.locator('h1', { hasText: '2024年政府信息公开工作年度报告' }).waitFor();
  const requests = view.locator('table.table-requests');
  assert.equal(await requests.locator('thead tr').count(), 3);
  assert.equal(await requests.locator('thead th[rowspan="3"][colspan="3"]').count(), 1);
  assert.equal(await view.locator('table.table-reviewAndLitigation tbody td').count(), 15);
  const cell = view.locator('[data-cell="requests/granted/total"]');
  assert.equal(await cell.innerText(), '11');
  await cell.click();
  const text = read('2024.report.md');
  const line = lineOf(text, '（一）予以公开');
  const column = text.split('\n')[line - 1].lastIndexOf('11') + 3;
  await workbench.cursorAt(line, column);
  await shot('preview');
});

step('the preview follows what is typed', async ({ page, workbench }) => {
  const view = workbench.webview();
  await workbench.editorFocused();
  // The click selected the figure.
  await page.keyboard.type('12');
  const cell = view.locator('[data-cell="requests/granted/total"].finding-error', { hasText: '12' });
  await cell.waitFor();
  assert.match(await cell.getAttribute('aria-description'), /11/);
  await page.keyboard.press('Control+Z');
  await cell.waitFor({ state: 'detached' });
});

step('a hidden preview comes back with the newest text', async ({ page, workbench, read }) => {
  const previewTab = page.locator('.tab', { hasText: say('Preview 2024.report.md', '预览 2024.report.md') });
  await workbench.focusWebview('#page');
  await workbench.openFile('README.zh-CN.md');
  await page.locator('.tab[data-resource-name="2024.report.md"]').first().click();
  await workbench.goToLine(lineOf(read('2024.report.md'), '（五）监督保障情况'));
  await page.keyboard.press('End');
  await page.keyboard.type('新');
  await previewTab.click();
  await workbench.webview().locator('h3', { hasText: '（五）监督保障情况新' }).waitFor();
  await page.locator('.tab[data-resource-name="2024.report.md"]').first().click();
  await workbench.editorFocused();
  await page.keyboard.press('Control+Z');
  await workbench.webview().locator('h3', { hasText: '（五）监督保障情况新' }).waitFor({ state: 'detached' });
});

step('the preview survives a reload of the window', async ({ workbench, shot }) => {
  const view = workbench.webview();
  await workbench.save('2024.report.md');
  await workbench.reload();
  await view.locator('h1', { hasText: '2024年政府信息公开工作年度报告' }).waitFor();
  await view.locator('table.table-requests').waitFor();
  await shot('preview-reloaded');
});

if (locale === 'zh-cn') {
  step('the commands are found by their Chinese names', async ({ page, workbench }) => {
    const box = page.locator('.quick-input-widget input.input:visible');
    await workbench.press('F1', box);
    await box.fill('>重新启动校核服务');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '重新启动校核服务' }).first().waitFor();
    await page.keyboard.press('Escape');
  });
}
