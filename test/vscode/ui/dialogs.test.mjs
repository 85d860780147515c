import assert from 'node:assert/strict';
import { say } from './session.mjs';
import { inSession } from './step.mjs';

const step = inSession({ copy: 'samples' });

step('a finding is ignored for a reason, which stays in the report', async ({ page, workbench, read, shot }) => {
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
});

step('a rule is explained in the display language', async ({ page, workbench, shot }) => {
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

step('Markdown that is no report gets neither button nor verdict', async ({ page, workbench }) => {
  await workbench.openFile('README.zh-CN.md');
  await page.locator('.statusbar-item', { hasText: say('checks', '项勾稽') }).waitFor({ state: 'detached' });
  const button = page.locator(
    `.editor-group-container.active [aria-label^="${say('Open Report Preview to the Side', '在侧边打开报告预览')}"]`,
  );
  await button.waitFor({ state: 'detached' });
});
