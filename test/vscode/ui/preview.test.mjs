/* global getComputedStyle, getSelection, requestAnimationFrame, scrollY, WheelEvent */
import assert from 'node:assert/strict';
import { localized, manifest } from './manifest.mjs';
import { say } from './session.mjs';
import { inSession } from './step.mjs';

const step = inSession({ copy: 'samples' });

const title = (command) => {
  const found = manifest().contributes.commands.find((each) => each.command === command);
  return localized(found.title, undefined);
};
const lineOf = (text, words) => text.split('\n').findIndex((line) => line.includes(words)) + 1;
const tab = (page, name) => page.locator(`.tab[data-resource-name="${name}"]`).first();
const previewTab = (page, name) => page.locator('.tab', { hasText: say(`Preview ${name}`, `预览 ${name}`) });
/** The heading of the report that the only visible preview shows. */
const heading = (view, year) => view.locator('h1', { hasText: `${year}年政府信息公开工作年度报告` });

/** Opens a report beside the preview, not over it: a preview with the keyboard would take it into its own group. */
async function openBeside(page, workbench, name) {
  if ((await tab(page, name).count()) > 0) {
    await tab(page, name).click();
    return;
  }
  await workbench.command('View: Focus First Editor Group');
  await workbench.openFile(name);
}

/** Waits until an element of the page stands near its top. */
async function isNearTop(element, near = 40) {
  await element.evaluate(
    (found, distance) =>
      new Promise((done) => {
        const look = () => {
          const inset = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
          if (Math.abs(found.getBoundingClientRect().top - inset) < distance) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    near,
  );
}

const topOfPage = (view) => view.locator('#page').evaluate(() => scrollY);

const twoFrames = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Whether the editor draws a line. */
const showsLine = (page, line) =>
  page
    .locator('.editor-instance .margin .line-numbers')
    .evaluateAll((numbers, wanted) => numbers.some(({ textContent }) => Number(textContent) === wanted), line);

async function pointAt(page, selector) {
  const { x, y, width, height } = await page.locator(selector).first().boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
}

/** Turns the wheel, a little at a time as a person does, until something is as it should be. */
async function wheelUntil(page, by, isThere) {
  for (let turns = 0; turns < 60; turns++) {
    await page.mouse.wheel(0, by);
    await twoFrames(page);
    if (await isThere()) return;
  }
  assert.fail('the wheel did not lead there');
}

step('a figure, a sentence and a word of the page lead to their source', async ({ page, workbench, read, shot }) => {
  await workbench.openFile('2024.report.md');
  await workbench.command(title('crossfoot.openPreviewToSide'));
  const view = workbench.webview();
  await heading(view, 2024).waitFor();
  const text = read('2024.report.md');
  await view.locator('[data-cell="requests/granted/total"]').click();
  const line = lineOf(text, '（一）予以公开');
  await workbench.cursorAt(line, text.split('\n')[line - 1].lastIndexOf('11') + 3);
  await workbench.editorFocused();
  await view.locator('td.is-current-part[data-cell="requests/granted/total"]').waitFor();

  const sentence = view.locator('.sentence', { hasText: '二是政策' });
  await sentence.click();
  await view.locator('.sentence.is-current-part', { hasText: '二是政策' }).waitFor();
  await sentence.dblclick();
  await workbench.editorFocused();
  const words = await sentence.evaluate(() => getSelection().toString());
  assert.notEqual(words, '');
  await page.locator('#status\\.editor\\.selection', { hasText: new RegExp(`\\b${words.length}\\b`) }).waitFor();
  await shot('preview-tied');
});

step('a total shows its equation and lights its parts', async ({ workbench, shot }) => {
  const view = workbench.webview();
  await view.locator('[data-cell="requests/granted/total"]').hover();
  await view.locator('#details[role="tooltip"]', { hasText: '11' }).waitFor();
  assert.equal(await view.locator('.is-operand').count(), 6);
  await shot('preview-equation');
});

step('the page scrolls with the editor, and the editor with the page', async ({ page, workbench }) => {
  const view = workbench.webview();
  await workbench.command('View: Focus First Editor Group');
  await workbench.goToLine(1);
  const start = await topOfPage(view);
  await pointAt(page, '.editor-instance .monaco-editor');
  await wheelUntil(page, 400, async () => (await topOfPage(view)) !== start && !(await showsLine(page, 40)));

  await pointAt(page, 'iframe.webview.ready');
  await wheelUntil(page, -1500, async () => (await topOfPage(view)) === 0 && (await showsLine(page, 1)));
  await wheelUntil(page, 1500, async () => (await topOfPage(view)) > 0 && !(await showsLine(page, 1)));
  const there = await topOfPage(view);
  // What the editor did for the page does not come back to it.
  await twoFrames(page);
  assert.equal(await topOfPage(view), there);
  await workbench.command('View: Focus First Editor Group');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Home');
  await isNearTop(view.locator('h1'), 400);
});

step('a finding on the page explains itself', async ({ page, workbench, shot }) => {
  await openBeside(page, workbench, '2023.report.md');
  const view = workbench.webview();
  await heading(view, 2023).waitFor();
  await previewTab(page, '2023.report.md').waitFor();
  await view.locator('[data-cell="requests/total/total"].finding-error').click();
  await view.locator('#details .details-fix').first().waitFor();
  await shot('preview-finding');
  await view.locator('#details .details-explain').first().click();
  const explanation = page.locator('.tab', { hasText: 'table-relation' });
  await explanation.waitFor();
  await explanation.click({ button: 'middle' });
  await explanation.waitFor({ state: 'detached' });
  await heading(view, 2023).waitFor();
});

step('a finding on the page is ignored for a reason, by keyboard', async ({ page, workbench, read, shot }) => {
  const view = workbench.webview();
  const cell = view.locator('[data-cell="requests/total/total"].finding-error');
  await cell.click();
  const ignore = view.locator('#details .details-ignore').first();
  await ignore.waitFor();
  await shot('preview-ignore');
  for (let tabs = 0; tabs < 9 && !(await ignore.evaluate((button) => button.matches(':focus'))); tabs++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const box = page.locator('.quick-input-widget input.input:visible');
  await box.fill('与台账核对无误');
  await box.press('Enter');
  await cell.waitFor({ state: 'detached' });
  const comment = page.locator('.view-line', { hasText: /table-relation:\s+与台账核对无误/ });
  await workbench.command('View: Focus First Editor Group');
  await workbench.goToLine(lineOf(read('2023.report.md'), '法律服务机构'));
  await comment.waitFor();
  await page.keyboard.press('Control+Z');
  await cell.waitFor();
  await comment.waitFor({ state: 'detached' });
});

step('a finding on the page is put right from there', async ({ workbench }) => {
  const view = workbench.webview();
  const cell = view.locator('[data-cell="requests/total/total"].finding-error');
  await cell.click();
  await view
    .locator('#details .details-fix', { hasText: say('14', '改合计') })
    .first()
    .click();
  await cell.waitFor({ state: 'detached' });
  assert.equal(await view.locator('[data-cell="requests/total/total"]').innerText(), '14');
  await view.locator('#details .details-fix').first().waitFor({ state: 'detached' });
});

step('a locked preview stays, another one follows', async ({ page, workbench, shot }) => {
  const view = workbench.webview();
  await openBeside(page, workbench, '2024.report.md');
  await heading(view, 2024).waitFor();
  await previewTab(page, '2024.report.md').click();
  await page.locator('.editor-actions .codicon-unlock').click();
  const locked = page.locator('.tab', {
    hasText: say('Preview 2024.report.md (locked)', '预览 2024.report.md（锁定）'),
  });
  await locked.waitFor();
  await openBeside(page, workbench, '2023.report.md');
  await workbench.command(title('crossfoot.openPreviewToSide'));
  await heading(workbench.webview(), 2023).waitFor();
  await previewTab(page, '2023.report.md').waitFor();
  await locked.click();
  await heading(workbench.webview(), 2024).waitFor();
  await previewTab(page, '2023.report.md').click();
  await heading(workbench.webview(), 2023).waitFor();
  await openBeside(page, workbench, '2025.report.md');
  await heading(workbench.webview(), 2025).waitFor();
  await locked.waitFor();
  await shot('preview-locked-and-following');
});

step('a reload of the window brings back both, where they were', async ({ page, workbench, shot }) => {
  const following = workbench.webview();
  await pointAt(page, 'iframe.webview.ready');
  await wheelUntil(page, 500, async () => (await topOfPage(following)) > 0);
  await tab(page, '2023.report.md').click();
  await heading(following, 2023).waitFor();
  await workbench.save('2023.report.md');
  await workbench.reload();
  await heading(workbench.webview(), 2023).waitFor();
  const locked = page.locator('.tab', {
    hasText: say('Preview 2024.report.md (locked)', '预览 2024.report.md（锁定）'),
  });
  await locked.click();
  await heading(workbench.webview(), 2024).waitFor();
  await locked.waitFor();
  await openBeside(page, workbench, '2025.report.md');
  await heading(workbench.webview(), 2024).waitFor();
  await shot('preview-reloaded-locked');
});

step('a preview is where it was after hiding and after moving to another group', async ({ page, workbench }) => {
  const view = workbench.webview();
  const target = view.locator('h2', { hasText: '三、' });
  await target.evaluate((element) => {
    element.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    element.scrollIntoView({ block: 'start' });
  });
  await isNearTop(target);
  await previewTab(page, '2025.report.md').click();
  await heading(view, 2025).waitFor();
  const locked = page.locator('.tab', {
    hasText: say('Preview 2024.report.md (locked)', '预览 2024.report.md（锁定）'),
  });
  await locked.click();
  await heading(view, 2024).waitFor();
  await isNearTop(target);
  await previewTab(page, '2025.report.md').click({ button: 'middle' });
  await locked.click();
  await workbench.command('View: Move Editor into Previous Group');
  await heading(workbench.webview(), 2024).waitFor();
  await isNearTop(target);
});
