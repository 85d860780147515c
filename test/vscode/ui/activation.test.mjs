import { after, before } from 'node:test';
import { localized, manifest } from './manifest.mjs';
import { locale, startSession } from './session.mjs';
import { step } from './step.mjs';

let session;
before(
  async () => {
    session = await startSession({ files: { 'a.report.md': '# 某局2023年政府信息公开工作年度报告\n' } });
  },
  { timeout: 120_000 },
);
after(() => session?.stop());

step(
  () => session,
  'a report opens in the language of the extension',
  async ({ page, workbench, shot }) => {
    const { aliases } = manifest().contributes.languages.find(({ id }) => id === 'annual-report');
    await workbench.openFile('a.report.md');
    await page.locator('#status\\.editor\\.mode', { hasText: localized(aliases[0], locale) }).waitFor();
    await shot('activation');
  },
);
