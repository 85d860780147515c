/* global scrollY */
import assert from 'node:assert/strict';
import { localized, manifest } from './manifest.mjs';
import { inSession } from './step.mjs';

/** Each paragraph is drawn over many lines of the editor: where it begins says nothing of where its end is. */
const paragraph = (number) =>
  `第${number}段${'坚持以公开为常态，不公开为例外。'.repeat(40)}截止2024年12月31日，公开信息${number}条。`;
const report = [
  '# 青云市自然资源局2024年政府信息公开工作年度报告',
  '## 一、总体情况',
  ...Array.from({ length: 12 }, (_, index) => paragraph(index + 1)),
].join('\n\n');

const step = inSession({ files: { 'long.report.md': `${report}\n` } });

const title = localized(
  manifest().contributes.commands.find(({ command }) => command === 'crossfoot.openPreviewToSide').title,
);

step('the page stays where it is when the editor goes to what was clicked in it', async ({ page, workbench }) => {
  await workbench.openFile('long.report.md');
  await workbench.command(title);
  const view = workbench.webview();
  const findings = view.locator('mark[data-finding]', { hasText: '截止' });
  await findings.first().waitFor();
  for (const index of [1, 2, 3, 4, 5]) {
    const finding = findings.nth(index);
    await finding.scrollIntoViewIfNeeded();
    await finding.click();
    const before = await view.locator('#page').evaluate(() => scrollY);
    await view.locator('#details .details-fix').first().waitFor();
    await page.locator('.view-line', { hasText: `公开信息${index + 1}条` }).waitFor();
    await view
      .locator('.sentence.is-current-part', { hasText: `公开信息${index + 1}条` })
      .first()
      .waitFor();
    // Another question and its answer: what the editor said before that is here by then. No click that would scroll.
    await page.keyboard.press('Escape');
    await finding.dispatchEvent('click');
    await view.locator('#details .details-fix').first().waitFor();
    assert.equal(await view.locator('#page').evaluate(() => scrollY), before, `finding ${index}`);
  }
});

step('within one long paragraph the page goes on with the editor, line by line', async ({ page, workbench }) => {
  await workbench.command('View: Focus First Editor Group');
  await workbench.goToLine(1);
  const paper = workbench.webview().locator('#page');
  const { x, y, width, height } = await page.locator('.editor-instance .monaco-editor').first().boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  const tops = [];
  for (let turn = 0; turn < 6; turn++) {
    // The page listens before the wheel turns: it may follow faster than a question to it arrives.
    await paper.evaluate(() => {
      globalThis.nextScroll = new Promise((resolve) => {
        globalThis.addEventListener('scroll', () => resolve(scrollY), { once: true });
      });
    });
    await page.mouse.wheel(0, 40);
    tops.push(await paper.evaluate(() => globalThis.nextScroll));
  }
  const paragraph = await paper.locator('p', { hasText: '第1段' }).first().boundingBox();
  // The first goes past the title; of the others none goes past half a paragraph.
  const steps = tops.slice(2).map((top, index) => top - tops[index + 1]);
  for (const way of steps) assert.ok(way > 0 && way < paragraph.height / 2, `${steps} of ${paragraph.height}`);
});
