import assert from 'node:assert/strict';
import { attacks, blockPlaces, CANARY, markerAfter, reportWithAll } from '../../attacks/attackDocuments.mjs';
import { localized, manifest } from './manifest.mjs';
import { inSession } from './step.mjs';

const HARMLESS = '# 某局2024年政府信息公开工作年度报告\n\n一切正常。\n';

/** A file with a NUL near its start is binary to VS Code: it would not open it as text. */
const withoutNul = (text) => text.replaceAll('\u0000', '');

/** Every attack in several places at once, one paragraph or table after the other. */
const together = (...names) => {
  const places = names.map((name) => blockPlaces.find((place) => place.name === name));
  const report = reportWithAll((attack) => places.map(({ write }) => write(attack)).join('\n\n'));
  return withoutNul(report);
};
const oneLine = (text) => withoutNul(text).replaceAll(/[\r\n\u2028\u2029]+/g, ' ');

const REPORTS = {
  'prose.report.md': together('paragraph', 'middle of a paragraph', 'list', 'quotation'),
  'marks.report.md': together('picture', 'link', 'reference', 'numbered paragraph'),
  'blocks.report.md': together('heading', 'comment', 'HTML block', 'code block'),
  'tables.report.md': together('table'),
  'tabs.report.md': together('tab-separated table'),
  'forms.report.md': together('statutory table'),
  'front.report.md': [
    '---',
    ...attacks.map(({ text }, index) => `key${index}: ${oneLine(text)}`),
    ...['organisation', 'year', 'issued', 'format', 'previous', '机关'].map(
      (key, index) => `${key}: ${oneLine(attacks[index].text)}`,
    ),
    '---',
    `# ${attacks
      .slice(0, 40)
      .map(({ text }) => oneLine(text))
      .join('')}年度报告`,
    ...attacks.map((_, index) => markerAfter(index)),
    `${oneLine(attacks[20].text)}某局\n2025年1月20日`,
  ].join('\n\n'),
};

/** Names of files that say what they would run; on a disk all but the slash can stand in one. */
const NAMES = attacks
  .filter(({ kind }) => kind === 'fileName')
  .map(({ text }, index) => ({
    typed: `evil${index}x`,
    name: `evil${index}x ${text.replaceAll('/', '／')}.report.md`,
  }));

const heard = { canary: [], hosts: new Set(), dialogs: [], pages: 0 };

const named = Object.fromEntries(NAMES.map(({ name }) => [name, `${HARMLESS}\n${markerAfter(0)}\n`]));
const step = inSession(
  {
    files: { 'harmless.report.md': HARMLESS, ...REPORTS, ...named },
    settings: { 'editor.unusualLineTerminators': 'off' },
  },
  ({ page }) => {
    page.on('console', (message) => {
      // Not the browser's own words about what it refused.
      if (message.text() === CANARY) heard.canary.push(message.text());
    });
    page.on('dialog', (dialog) => {
      heard.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.context().on('request', (request) => heard.hosts.add(new URL(request.url()).host));
    page.context().on('page', () => heard.pages++);
  },
);

const preview = localized(
  manifest().contributes.commands.find(({ command }) => command === 'crossfoot.openPreviewToSide').title,
);

/** Closes the report and its preview, whichever has the keyboard. */
async function closeAll({ page, workbench }) {
  await workbench.command('View: Close All Editors');
  await page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
}

/** Nothing ran, and nothing was fetched from anywhere else than for a harmless report. */
function expectCalm(known) {
  assert.deepEqual(heard.canary, []);
  assert.deepEqual(heard.dialogs, []);
  assert.equal(heard.pages, 0);
  assert.deepEqual(
    [...heard.hosts].filter((host) => !known.has(host)),
    [],
  );
}

let known;

step('a canary in the page of the preview would be heard', async ({ page, workbench }) => {
  await workbench.openFile('harmless.report.md');
  await workbench.command(preview);
  const view = workbench.webview().locator('#page');
  await view.filter({ hasText: '一切正常' }).waitFor();
  known = new Set(heard.hosts);
  await view.evaluate((_, canary) => console.log(canary), CANARY);
  assert.deepEqual(heard.canary, [CANARY]);
  heard.canary.length = 0;
  // The policy alone: what got past the server would do nothing either.
  await view.evaluate((main, canary) => {
    const refused = new Promise((done) => document.addEventListener('securitypolicyviolation', done, { once: true }));
    main.insertAdjacentHTML('beforeend', `<img src="https://evil.example/x.png" onerror="console.log('${canary}')">`);
    return refused;
  }, CANARY);
  assert.deepEqual(heard.canary, []);
  heard.hosts.delete('evil.example');
  await closeAll({ page, workbench });
});

for (const name of Object.keys(REPORTS)) {
  step(`nothing in ${name} runs or loads, and its page is whole`, async ({ page, workbench, shot }) => {
    await workbench.openFile(name);
    await workbench.command(preview);
    const view = workbench.webview();
    await view
      .locator('#page')
      .filter({ hasText: markerAfter(attacks.length - 1) })
      .waitFor({ timeout: 60_000 });
    const text = await view.locator('#page').evaluate((main) => main.textContent);
    const missing = attacks.filter((_, index) => !text.includes(markerAfter(index)));
    assert.deepEqual(missing, []);
    const foreign = await view
      .locator('#page')
      .evaluate((main) =>
        [...main.querySelectorAll('*')]
          .filter(
            (element) =>
              element.matches(
                'script, style, iframe, object, embed, form, link, meta, base, svg, math, video, audio',
              ) || element.getAttributeNames().some((attribute) => /^on|^srcset$/i.test(attribute)),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    assert.deepEqual(foreign, []);
    await shot(`attacks ${name}`);
    expectCalm(known);
    await closeAll({ page, workbench });
  });
}

step('what the editor says of the attacks is text too', async ({ page, workbench }) => {
  await workbench.openFile('prose.report.md');
  await workbench.showProblems();
  await workbench.problems('').first().waitFor();
  expectCalm(known);
  await page.keyboard.press('Control+J');
});

for (const { typed, name } of NAMES) {
  step(`a file named ${JSON.stringify(name)} has its preview`, async ({ page, workbench }) => {
    const box = page.locator('.quick-input-widget input.input:visible');
    await workbench.press('Control+P', box);
    await box.fill(typed);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: typed }).first().waitFor();
    await box.press('Enter');
    await page.locator('.tab.active', { hasText: typed }).waitFor();
    // Findings are there: the extension knows of the editor too.
    await workbench.squiggles('error').first().waitFor();
    await workbench.command(preview);
    await workbench
      .webview()
      .locator('#page')
      .filter({ hasText: markerAfter(0) })
      .waitFor();
    expectCalm(known);
    await closeAll({ page, workbench });
  });
}
