import assert from 'node:assert/strict';
import { localized, manifest } from './manifest.mjs';
import { say } from './session.mjs';
import { inSession } from './step.mjs';

const step = inSession({ copy: 'samples' });

const titleOf = (command) =>
  localized(manifest().contributes.commands.find((each) => each.command === command).title, undefined);
const button = (view, english, chinese) => view.getByRole('button', { name: say(english, chinese), exact: true });
const pressed = (view, english, chinese) =>
  view.locator('button[aria-pressed="true"]', { hasText: new RegExp(`^${say(english, chinese)}$`, 'u') });
const zoomed = (view, percent) => view.locator('.toolbar button', { hasText: new RegExp(`^${percent}%$`, 'u') });

step('the preview shows pages as they are printed', async ({ workbench, shot }) => {
  await workbench.openFile('2024.report.md');
  await workbench.command(titleOf('crossfoot.openPreviewToSide'));
  const view = workbench.webview();
  await pressed(view, 'Pages', '分页').waitFor();
  await view.locator('.sheet .folio', { hasText: '— 3 —' }).waitFor();
  await view.getByRole('separator', { name: say('Page 2', '第 2 页') }).waitFor({ state: 'attached' });
  await shot('look-pages');
});

step('keys zoom the page, and nothing but the page', async ({ page, workbench }) => {
  const view = workbench.webview();
  const width = await page.evaluate(() => globalThis.innerWidth);
  await button(view, 'Fit width', '适合宽度').click();
  await pressed(view, 'Fit width', '适合宽度').waitFor();
  await workbench.press('Control+0', zoomed(view, 100));
  await page.keyboard.press('Control+=');
  await zoomed(view, 110).waitFor();
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await zoomed(view, 90).waitFor();
  assert.equal(await page.evaluate(() => globalThis.innerWidth), width);
});

step('Ctrl+F finds words on the page', async ({ page, workbench, shot }) => {
  await workbench.focusWebview('#page');
  const find = page.locator('.simple-find-part.visible input');
  await workbench.press('Control+F', find);
  await find.fill('行政许可');
  await shot('look-find');
  await find.press('Escape');
  await page.locator('.simple-find-part.visible').waitFor({ state: 'detached' });
});

step('the outline goes to a heading', async ({ workbench, shot }) => {
  const view = workbench.webview();
  await button(view, 'Outline', '大纲').click();
  await shot('look-outline');
  await view.locator('.outline button', { hasText: '五、存在的主要问题' }).click();
  await view.locator('h2:focus', { hasText: '五、存在的主要问题' }).waitFor();
  // It lay over the page, and is out of its way now.
  await view.locator('.outline').waitFor({ state: 'hidden' });
  await shot('look-outline-chosen');
});

step('how one looked at it outlives a reload of the window', async ({ workbench, shot }) => {
  const before = workbench.webview();
  await button(before, 'Continuous', '连续').click();
  await button(before, 'Clean', '清稿').click();
  await button(before, 'Outline', '大纲').click();
  await workbench.reload();
  const view = workbench.webview();
  await pressed(view, 'Continuous', '连续').waitFor();
  await pressed(view, 'Clean', '清稿').waitFor();
  await pressed(view, 'Outline', '大纲').waitFor();
  await zoomed(view, 90).waitFor();
  await shot('look-kept');
});
