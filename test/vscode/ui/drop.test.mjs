import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './session.mjs';
import { inSession } from './step.mjs';

const REPORT = '# 青云市自然资源局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n末段\n';
const SHEET = '项目,第一季度,第二季度\n网站,7,3\n微博,1,2\n';
const PAGE = '<h1>青云市审计局2024年政府信息公开工作年度报告</h1><p>分享到：</p><p>一、总体情况</p>';

const step = inSession({ files: { 'main.report.md': REPORT, 'cells.csv': SHEET, 'page.html': PAGE } });

/** Drags a file from the explorer into the editor, at a line; Shift drops it there instead of opening it. */
async function dropOn(page, name, lineText) {
  const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const line = page.locator('.editor-instance .view-line', { hasText: lineText });
  const [from, to] = await Promise.all([file.boundingBox(), line.boundingBox()]);
  await page.mouse.move(from.x + 40, from.y + from.height / 2);
  await page.mouse.down();
  await page.keyboard.down('Shift');
  await page.mouse.move(to.x + 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.move(to.x + 4, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

/** Opens the list of what else a drop could do, and chooses. */
async function insteadDo(page, words, seen) {
  await page.locator('.post-edit-widget').waitFor();
  await page.locator('.post-edit-widget .monaco-button, .post-edit-widget a').first().click();
  const item = page.locator('.action-widget .monaco-list-row', { hasText: words }).first();
  await item.waitFor();
  await seen?.();
  await item.click();
}

step(
  'the cells of a sheet become a table where it is dropped; the report of its own stays on the list',
  async ({ page, workbench, read, shot }) => {
    await workbench.openFile('main.report.md');
    // The extension is there.
    await page.locator('.statusbar-item', { hasText: say('No table to check', '没有可校核的表格') }).waitFor();
    await dropOn(page, 'cells.csv', '末段');
    await page.locator('.editor-instance .view-line', { hasText: /网站[^]*7[^]*3/ }).waitFor();
    await shot('drop-sheet');
    await workbench.save('main.report.md');
    assert.match(read('main.report.md'), /\| 项目 +\| 第一季度 +\| 第二季度 +\|/);
    await page.keyboard.press('Control+Z');
    await page.locator('.editor-instance .view-line', { hasText: '网站' }).waitFor({ state: 'detached' });
    await workbench.save('main.report.md');
    assert.equal(read('main.report.md'), REPORT);
  },
);

step('a page that is dropped into a report becomes a report of its own', async ({ page, folder, read, shot }) => {
  await dropOn(page, 'page.html', '末段');
  await page.locator('.tab.active[data-resource-name="page.report.md"]').waitFor();
  await page
    .locator('.part.sidebar .tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: '分享到' })
    .waitFor();
  await shot('drop-page');
  assert.equal(existsSync(join(folder, 'page.report.md')), true);
  assert.equal(read('main.report.md'), REPORT);
  // The report that it was dropped into is as it was, not even marked as changed.
  await page.locator('.tab[data-resource-name="main.report.md"]:not(.dirty)').waitFor();
});

step('what VS Code offers by itself can be chosen', async ({ page, shot }) => {
  await page.locator('.tab[data-resource-name="main.report.md"]').click();
  await page.keyboard.press('Control+Shift+E');
  await dropOn(page, 'cells.csv', '末段');
  await page.locator('.editor-instance .view-line', { hasText: '网站' }).waitFor();
  await insteadDo(page, say('Path', '路径'), () => shot('drop-choices'));
  await page.locator('.editor-instance .view-line', { hasText: 'cells.csv' }).waitFor();
  await page.locator('.editor-instance .view-line', { hasText: '网站' }).waitFor({ state: 'detached' });
});

step('a new report takes nothing away of what was written before', async ({ page, workbench }) => {
  await workbench.goToLine(3);
  await workbench.editorFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('新写的话');
  await dropOn(page, 'page.html', '末段');
  await page.locator('.tab.active[data-resource-name="page (2).report.md"]').waitFor();
  await page.locator('.tab[data-resource-name="main.report.md"]').click();
  await page.locator('.editor-instance .view-line', { hasText: '新写的话' }).waitFor();
  // Another choice would be an undo, and take it.
  await page.locator('.post-edit-widget').waitFor({ state: 'detached' });
});
