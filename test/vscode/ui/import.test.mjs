import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './session.mjs';
import { inSession } from './step.mjs';

const step = inSession({ copy: 'samples' });

/** The list of notes, and its lines. */
const list = (page) => page.locator('.part.sidebar .pane', { has: page.locator('.tree-explorer-viewlet-tree-view') });
const lines = (page) => list(page).locator('.monaco-list-row');
const line = (page, text) => lines(page).filter({ hasText: text });
const tab = (page, name) => page.locator(`.tab.active[data-resource-name="${name}"]`);

/** Waits until the list has the keyboard. */
const listFocused = (page) => list(page).locator('.monaco-list:focus').waitFor();

step(
  'a text is imported, and a list beside it shows what happened',
  async ({ page, workbench, folder, read, shot }) => {
    await workbench.command('Import Report', { asks: true });
    await workbench.chooseFile(join(folder, '2022.txt'));
    await tab(page, '2022.report.md').waitFor();
    assert.match(read('2022.report.md'), /^# 青云市生态园林局2022年政府信息公开工作年度报告$/m);
    // The report keeps the keyboard; the list is there by itself.
    await lines(page).first().waitFor();
    await workbench.editorFocused();
    await shot('import-done');
  },
);

step('a click on a note shows its place in the source, and what became of it beside', async ({ page, shot }) => {
  await line(page, '4.保护第三方').click();
  await tab(page, '2022.txt').waitFor();
  await tab(page, '2022.report.md').waitFor();
  // Both sides select the row, and the list keeps the keyboard.
  await page.locator('.editor-instance .view-line', { hasText: '4.保护第三方合' }).nth(1).waitFor();
  await page.locator('.editor-instance .selected-text').nth(1).waitFor();
  await listFocused(page);
  await shot('import-review');
});

step('the keyboard walks through the notes and takes them off the list', async ({ page, workbench, shot }) => {
  await workbench.answer('2022.txt', say('Review', '逐项核对'));
  await listFocused(page);
  const before = await lines(page).count();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list(page).locator('.monaco-list-row.selected').waitFor();
  await page.keyboard.press('Delete');
  await line(page, '4.保护第三方').waitFor({ state: 'detached' });
  // Its heading is gone with the last of its notes.
  await lines(page)
    .nth(before - 2)
    .waitFor({ state: 'detached' });
  await shot('import-notes-fewer');
  await workbench.command('Clear Import Notes');
  await lines(page).first().waitFor({ state: 'detached' });
});

step(
  'what was done to the cells of one row is one line, which opens',
  async ({ page, folder, read, workbench, shot }) => {
    const torn = read('2022.txt').replace('（一）予以公开\t\t4\t2\t0\t', '（一）予以公开\t\t4\t2\t');
    assert.notEqual(torn, read('2022.txt'));
    writeFileSync(join(folder, 'torn.txt'), torn);
    await workbench.command('Import Report', { asks: true });
    await workbench.chooseFile(join(folder, 'torn.txt'));
    await tab(page, 'torn.report.md').waitFor();
    const row = line(page, '（一）予以公开').first();
    await row.waitFor();
    const before = await line(page, '（一）予以公开').count();
    assert.equal(before, 1);
    await row.locator('.monaco-tl-twistie').click();
    await line(page, say('can only be', '只能是')).nth(1).waitFor();
    await shot('import-row');
    await line(page, say('can only be', '只能是')).nth(1).click();
    await page.locator('.editor-instance .selected-text').nth(1).waitFor();
    await row.click();
    await page.keyboard.press('Delete');
    await line(page, say('can only be', '只能是')).first().waitFor({ state: 'detached' });
    await row.waitFor({ state: 'detached' });
    await workbench.command('Clear Import Notes');
    await lines(page).first().waitFor({ state: 'detached' });
  },
);

step(
  'a web page is imported from the explorer, and its words are shown with the places',
  async ({ page, folder, workbench, shot }) => {
    const article = '<h1>青云市审计局2024年政府信息公开工作年度报告</h1><p>分享到：</p><p>一、总体情况</p>';
    writeFileSync(join(folder, 'page.html'), article);
    await page.keyboard.press('Control+Shift+E');
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'page.html' }).click({ button: 'right' });
    const item = page.locator('.context-view .action-item', { hasText: say('Import Report', '导入报告') });
    await item.waitFor();
    await shot('import-menu');
    await item.click();
    await tab(page, 'page.report.md').waitFor();
    await line(page, '分享到').click();
    await tab(page, 'page.html.txt').waitFor();
    await page.locator('.editor-instance .view-line', { hasText: /^分享到：$/ }).waitFor();
    await shot('import-review-page');
    await workbench.command('Clear Import Notes');
  },
);

step('the notes outlive the window', async ({ page, folder, workbench }) => {
  const article = '<h1>青云市教育局2024年政府信息公开工作年度报告</h1><p>分享到：</p><p>一、总体情况</p>';
  writeFileSync(join(folder, 'later.html'), article);
  await workbench.command('Import Report', { asks: true });
  await workbench.chooseFile(join(folder, 'later.html'));
  await line(page, '分享到').waitFor();
  await workbench.reload();
  await page.locator('.activitybar .action-item', { has: page.locator('.codicon-checklist') }).click();
  await line(page, '分享到').click();
  await tab(page, 'later.html.txt').waitFor();
  await page.locator('.editor-instance .view-line', { hasText: /^分享到：$/ }).waitFor();
  await workbench.command('Clear Import Notes');
});

step('the import of a big file is cancelled, and nothing is left of it', async ({ page, folder, workbench, shot }) => {
  const text = readFileSync(new URL('../../../samples/2022.txt', import.meta.url));
  writeFileSync(join(folder, 'big.txt'), Buffer.concat(Array(Math.floor(19_000_000 / text.length)).fill(text)));
  const names = readdirSync(folder);
  await workbench.command('Import Report', { asks: true });
  await workbench.chooseFile(join(folder, 'big.txt'));
  await workbench.answer('big.txt', say('Cancel', '取消'), () => shot('import-progress'));
  await page.locator('.notification-list-item', { hasText: 'big.txt' }).waitFor({ state: 'detached' });
  // The server is free for the next one.
  writeFileSync(join(folder, 'small.txt'), text);
  await workbench.command('Import Report', { asks: true });
  await workbench.chooseFile(join(folder, 'small.txt'));
  await tab(page, 'small.report.md').waitFor();
  assert.equal(existsSync(join(folder, 'big.report.md')), false);
  assert.deepEqual(readdirSync(folder).sort(), [...names, 'small.report.md', 'small.txt'].sort());
});

step('a file that is far too big is not even read', async ({ folder, workbench, shot }) => {
  writeFileSync(join(folder, 'huge.docx'), Buffer.alloc(21 * 1024 * 1024));
  await workbench.command('Import Report', { asks: true });
  await workbench.chooseFile(join(folder, 'huge.docx'));
  await workbench.notice('huge.docx', say('larger than 20 MB', '超过 20 MB'));
  await shot('import-huge');
  assert.equal(existsSync(join(folder, 'huge.report.md')), false);
});
