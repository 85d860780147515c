import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localized, manifest } from './manifest.mjs';
import { say } from './session.mjs';
import { inSession } from './step.mjs';

const step = inSession({ copy: 'samples' });

const preview = localized(
  manifest().contributes.commands.find(({ command }) => command === 'crossfoot.openPreviewToSide').title,
);
/** Gives the editor the keyboard, which a button of the page has. */
const editText = async ({ page, workbench }) => {
  await page.locator('.tab[data-resource-name="2024.report.md"]').click();
  await workbench.editorFocused();
};
const figure = (workbench, key) => workbench.webview().locator(`figure[data-chart="${key}"]`);

step('the charts stand beside the report, with the figures of the year before', async ({ workbench, shot }) => {
  await workbench.openFile('2024.report.md');
  await workbench
    .squiggles('hint')
    .or(workbench.squiggles('error'))
    .or(workbench.page.locator('.view-line'))
    .first()
    .waitFor();
  await workbench.command(preview);
  const view = workbench.webview();
  await view.locator('#page table.table-requests').waitFor();
  await view.getByRole('button', { name: say('Charts', '图解'), exact: true }).click();
  await figure(workbench, 'yearOnYear').waitFor();
  const remark = await view.locator('.charts-head').innerText();
  assert.match(remark, /2023\.report\.md/);
  assert.match(await figure(workbench, 'yearOnYear').locator('svg').textContent(), /2023.{1,3}15/);
  await shot('charts');
});

step('they follow the text', async ({ page, workbench, read }) => {
  await editText({ page, workbench });
  await workbench.goToLine(lineOf(read, '| 行政处罚 '));
  await page.keyboard.press('Control+Shift+K');
  await figure(workbench, 'decisions')
    .locator('svg', { hasText: say('not in the report', '没有此项') })
    .waitFor();
  await workbench.editorFocused();
  await page.keyboard.press('Control+Z');
  await figure(workbench, 'decisions').locator('svg', { hasText: '37' }).waitFor();
});

const lineOf = (read, start) =>
  read('2024.report.md')
    .split('\n')
    .findIndex((line) => line.startsWith(start)) + 1;

step('a button puts a chart into the report, whose page shows it', async ({ page, workbench, folder, read, shot }) => {
  await editText({ page, workbench });
  await workbench.goToLine(lineOf(read, '整合门户网站'));
  await figure(workbench, 'outcomes')
    .getByRole('button', { name: say('Insert as a picture', '插入图片') })
    .click();
  await page.locator('.view-lines .view-line', { hasText: '2024.files/chart-outcomes.svg' }).waitFor();
  const file = join(folder, '2024.files', 'chart-outcomes.svg');
  assert.ok(existsSync(file));
  assert.match(readFileSync(file, 'utf8'), /予以公开 11（47\.8%）/);
  const view = workbench.webview();
  await view.getByRole('button', { name: say('Pages', '分页'), exact: true }).click();
  const image = view.locator('#page .picture img');
  await image.waitFor();
  assert.equal(await image.evaluate(({ naturalWidth }) => naturalWidth), 640);
  assert.equal(await image.getAttribute('alt'), '图解：2024年申请办理结果');
  await image.scrollIntoViewIfNeeded();
  await shot('chart in the report');
});

step('another puts its figures into the report', async ({ page, workbench }) => {
  const view = workbench.webview();
  await view.getByRole('button', { name: say('Charts', '图解'), exact: true }).click();
  await figure(workbench, 'reviews')
    .getByRole('button', { name: say('Insert as a table', '插入表格') })
    .click();
  await page.locator('.view-lines .view-line', { hasText: '2024年行政复议和行政诉讼结果' }).first().waitFor();
});
