// Runs the suite inside real VS Code:
//   node test/vscode/lane.mjs node|web [--locale zh-cn] [--files NAME,…] [--grep TEXT] [--verbose] [--keep]
// node: the extension host is a Node process; web: a web worker. --files: suites of suite/all.ts only. --verbose shows all that VS Code logs; --keep leaves
// the host's data folder with its log files. Build first: npm run build.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { browserPath, launch, openPage } from './host/browser.mjs';
import { NOISE } from './host/noise.mjs';
import { runInPage } from './host/runInPage.mjs';
import { startServerHost } from './host/serverHost.mjs';
import { startWebHost } from './host/webHost.mjs';

const MARK = '[mocha] ';
const {
  values: options,
  positionals: [lane = 'node'],
} = parseArgs({
  allowPositionals: true,
  options: {
    locale: { type: 'string' },
    files: { type: 'string' },
    grep: { type: 'string' },
    verbose: { type: 'boolean' },
    keep: { type: 'boolean' },
  },
});
if (lane !== 'node' && lane !== 'web') throw new Error(`no lane "${lane}": node or web`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const extension = resolve(import.meta.dirname, '../..');
const bundle = lane === 'web' ? 'dist/test/run.browser.js' : 'dist/test/run.node.cjs';
if (!existsSync(join(extension, bundle))) throw new Error(`${bundle} is missing: npm run build`);
const shots = join(extension, 'artifacts', 'lanes');
const folder = mkdtempSync(join(tmpdir(), 'reports-'));
const samples = join(extension, 'samples');
if (existsSync(samples)) cpSync(samples, folder, { recursive: true });

const host =
  lane === 'web'
    ? await startWebHost({ extension, tests: bundle, locale: options.locale, grep: options.grep, files: options.files })
    : await startServerHost({
        locale: options.locale,
        env: { TEST_GREP: options.grep ?? '', TEST_FILES: options.files ?? '', CHROME_PATH: await browserPath() },
      });
const browser = await launch();
try {
  const page = await openPage(browser);
  const url = host.url({ folder, extension, tests: join(extension, bundle) });
  const { code, lines } = await runInPage(page, url, {
    onLine({ type, text }) {
      if (text.startsWith(MARK)) console.log(text.slice(MARK.length));
      else if (options.verbose) console.log(`${(performance.now() / 1000).toFixed(2)}s ${type}: ${text.slice(0, 300)}`);
    },
  });
  if (code !== 0) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `FAILED ${lane}${options.locale ? `.${options.locale}` : ''}.png`) });
    const loud = ({ type, text }) => ['warn', 'error'].includes(type) && !NOISE.some((noise) => noise.test(text));
    if (!options.verbose) for (const { type, text } of lines.filter(loud).slice(-30)) console.log(`${type}: ${text}`);
  }
  process.exitCode = code;
} finally {
  await browser.close();
  await host.stop({ orderly: true, keep: options.keep });
  if (options.keep && host.data) console.log(`kept ${host.data}`);
  rmSync(folder, { recursive: true, force: true });
}
