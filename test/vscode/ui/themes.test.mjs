import assert from 'node:assert/strict';
import { localized, manifest } from './manifest.mjs';
import { inSession } from './step.mjs';

const step = inSession({ copy: 'samples' }, async ({ workbench }) => {
  const preview = manifest().contributes.commands.find(({ command }) => command === 'crossfoot.openPreviewToSide');
  await workbench.openFile('2023.report.md');
  await workbench.command(localized(preview.title));
  await workbench.webview().locator('table.table-requests').waitFor();
});

/** Body class of the theme, and whether the sheet is white whatever the editor is. */
const THEMES = [
  { name: 'Light Modern', body: 'vscode-light', sheet: 'rgb(255, 255, 255)' },
  { name: 'Dark Modern', body: 'vscode-dark', sheet: 'rgb(255, 255, 255)' },
  { name: 'Dark High Contrast', body: 'vscode-high-contrast', sheet: 'rgb(0, 0, 0)' },
  { name: 'Light High Contrast', body: 'vscode-high-contrast-light', sheet: 'rgb(255, 255, 255)' },
];

for (const { name, body, sheet } of THEMES) {
  step(`the preview suits ${name}`, async ({ workbench, shot }) => {
    await workbench.colorTheme(name);
    const view = workbench.webview();
    await view.locator(`body.${body}`).waitFor({ state: 'attached' });
    const color = await view
      .locator('.sheet')
      .first()
      .evaluate((main) => main.computedStyleMap().get('background-color').toString());
    assert.equal(color, sheet);
    await view.locator('[data-cell="requests/total/total"]').scrollIntoViewIfNeeded();
    await shot(`theme ${name}`);
  });
}
