import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { say, startSession } from './session.mjs';
import { step } from './step.mjs';

let session;
before(
  async () => {
    session = await startSession({ copy: 'samples' });
  },
  { timeout: 120_000 },
);
after(() => session?.stop());

const opened = () => session;

step(
  opened,
  'a text is imported, and what happened is shown at its place',
  async ({ page, workbench, folder, read, shot }) => {
    await workbench.command('Import Report', { asks: true });
    await workbench.chooseFile(join(folder, '2022.txt'));
    await page.locator('.tab.active[data-resource-name="2022.report.md"]').waitFor();
    assert.match(read('2022.report.md'), /^# 青云市生态园林局2022年政府信息公开工作年度报告$/m);

    await workbench.answer('2022.txt', say('Review', '逐项核对'), () => shot('import-done'));
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    // Walking through the list opens the source beside, with the place selected.
    await page.locator('.tab.active[data-resource-name="2022.txt"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await shot('import-review');
    await page.keyboard.press('Escape');
    await rows.first().waitFor({ state: 'hidden' });
  },
);

step(
  opened,
  'a web page is imported, and its words are shown with the places of what happened',
  async ({ page, workbench, folder, shot }) => {
    const article = '<h1>青云市审计局2024年政府信息公开工作年度报告</h1><p>分享到：</p><p>一、总体情况</p>';
    writeFileSync(join(folder, 'page.html'), article);
    await workbench.command('Import Report', { asks: true });
    await workbench.chooseFile(join(folder, 'page.html'));
    await page.locator('.tab.active[data-resource-name="page.report.md"]').waitFor();

    await workbench.answer('page.html', say('Review', '逐项核对'));
    await page.locator('.tab.active[data-resource-name="page.html.txt"]').waitFor();
    await page.locator('.editor-instance .view-line', { hasText: /^分享到：$/ }).waitFor();
    await shot('import-review-page');
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ state: 'hidden' });
  },
);

step(
  opened,
  'a finding is ignored for a reason, which stays in the report',
  async ({ page, workbench, read, shot }) => {
    const line =
      read('2023.report.md')
        .split('\n')
        .findIndex((each) => each.includes('（七）总计')) + 1;
    await workbench.openFile('2023.report.md');
    await workbench.goToLine(line);
    await workbench.squiggles('error').first().waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('Escape');
    await workbench.quickFix(say('Ignore', '忽略'));
    const box = page.locator('.quick-input-widget input.input:visible');
    await box.fill('两处--口径不同');
    await page.locator('.quick-input-message', { hasText: '--' }).waitFor();
    await box.fill('与台账核对无误');
    await shot('ignore-reason');
    await box.press('Enter');
    await page.locator('.tab.dirty[data-resource-name="2023.report.md"]').waitFor();
    await workbench.editorFocused();
    await workbench.save('2023.report.md');
    assert.match(read('2023.report.md'), /<!-- crossfoot-disable-next-line table-relation: 与台账核对无误 -->/);
    await workbench.showProblems();
    await workbench.problems('table-relation').first().waitFor({ state: 'detached' });
  },
);

step(opened, 'a rule is explained in the display language', async ({ page, workbench, shot }) => {
  await workbench.problems('section-missing').first().dblclick();
  await workbench.editorFocused();
  await workbench.quickFix(say('Explain', '查看说明'));
  await page.locator('.tab.active', { hasText: 'section-missing' }).waitFor();
  await page
    .locator('.monaco-editor .view-line', { hasText: say('section', '部分') })
    .first()
    .waitFor();
  await shot('explain');
});

step(opened, 'Markdown that is no report gets neither button nor verdict', async ({ page, workbench }) => {
  await workbench.openFile('README.zh-CN.md');
  await page.locator('.statusbar-item', { hasText: say('checks', '项勾稽') }).waitFor({ state: 'detached' });
  const button = page.locator(
    `.editor-group-container.active [aria-label^="${say('Open Report Preview to the Side', '在侧边打开报告预览')}"]`,
  );
  await button.waitFor({ state: 'detached' });
});
