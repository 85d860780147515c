import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { browserPath, launch, openPage } from '../host/browser.mjs';
import { startServerHost } from '../host/serverHost.mjs';
import { Workbench } from './workbench.mjs';

const root = resolve(import.meta.dirname, '../../..');
const shots = join(root, 'artifacts', 'ui');

/** The display language of this run: $UI_LOCALE, English without it. */
export const locale = process.env.UI_LOCALE;

/** The text that VS Code and the extension show in this run's language. */
export const say = (english, chinese) => (locale === 'zh-cn' ? chinese : english);

/**
 * Opens real VS Code with the extension on a fresh folder: `copy` is a folder of the project to start from, `files` are
 * written on top (name to text). Close it with stop().
 */
export async function startSession({ copy, files = {}, settings = {} } = {}) {
  mkdirSync(shots, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  if (copy) cpSync(join(root, copy), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const host = await startServerHost({
    locale,
    settings,
    installed: root,
    env: { CHROME_PATH: await browserPath() },
  });
  const browser = await launch();
  const stop = async () => {
    await browser.close();
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const page = await openPage(browser);
    const workbench = new Workbench(page);
    await page.goto(host.url({ folder }));
    await workbench.ready();
    return {
      page,
      workbench,
      folder,
      stop,
      /** Writes a picture to artifacts/ui. */
      shot: (name) => page.screenshot({ path: join(shots, `${name}${locale ? `.${locale}` : ''}.png`) }),
      /** What is on the disk, once saved. */
      read: (name) => readFileSync(join(folder, name), 'utf8'),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
