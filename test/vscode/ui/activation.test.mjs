import { localized, manifest } from './manifest.mjs';
import { locale } from './session.mjs';
import { inSession } from './step.mjs';

const step = inSession({ files: { 'a.report.md': '# 某局2023年政府信息公开工作年度报告\n' } });

step('a report opens in the language of the extension', async ({ page, workbench, shot }) => {
  const { aliases } = manifest().contributes.languages.find(({ id }) => id === 'annual-report');
  await workbench.openFile('a.report.md');
  await page.locator('#status\\.editor\\.mode', { hasText: localized(aliases[0], locale) }).waitFor();
  await shot('activation');
});
