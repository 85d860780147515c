import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', // Chromium refuses to start as root with it
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing outside this machine; a Playwright route would do that too, but turns the HTTP cache off.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'microsoft-edge'];

/** $CHROMIUM, or a browser on the PATH; undefined when the machine has none, or CHROMIUM is set to nothing. */
export function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return (process.env.CHROMIUM ?? files.find((file) => existsSync(file))) || undefined;
}

const FONT = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular';
const PACKED = join(import.meta.dirname, '../../browser/node_modules');

const quote = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/**
 * Starts the packed browser. A machine that never had a browser may lack libraries of it too: the package brings them
 * along. And its browser cannot print by itself.
 */
const startScript = (lacksLibraries) => `#!/bin/sh
here=$(dirname "$0")
${lacksLibraries ? 'export LD_LIBRARY_PATH="$here/al2023/lib"' : ''}
for each; do
  case "$each" in
    --print-to-pdf=*) exec ${quote(process.execPath)} ${quote(join(import.meta.dirname, 'printToPdf.mjs'))} "$here/chromium" "$@" ;;
  esac
done
exec "$here/chromium" "$@"
`;

/**
 * The packed browser unpacks into the folder for temporary files, under a fixed name, and takes what lies there for
 * whole: so it gets a folder of its own, which has its name only once all is in it.
 */
function unpack(entry, home) {
  const work = mkdtempSync(join(PACKED, '.unpacking-'));
  const libraries = join(dirname(entry), '../bin/al2023.tar.br');
  const program = `
    import packed, { inflate } from ${JSON.stringify(pathToFileURL(entry).href)};
    await packed.executablePath();
    await inflate(${JSON.stringify(libraries)});`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: work, TEMP: work, TMP: work },
  });
  const { stdout } = spawnSync('ldd', [join(work, 'chromium')], { encoding: 'utf8' });
  writeFileSync(join(work, 'start'), startScript(stdout?.includes('not found')), { mode: 0o755 });
  try {
    renameSync(work, home);
  } catch (error) {
    rmSync(work, { recursive: true });
    if (!existsSync(home)) throw error; // else another process was faster
  }
}

/** What test/browser holds once `npm ci` ran there; it needs neither root nor a download of its own. */
function packedBrowser() {
  const entry = join(PACKED, '@sparticuz/chromium/build/index.js');
  if (!existsSync(entry)) throw new Error('No browser: install Chromium, set CHROMIUM, or run npm ci in test/browser.');
  const home = join(PACKED, '.unpacked');
  if (!existsSync(home)) unpack(entry, home);
  return join(home, 'start');
}

/** Whether a machine with fontconfig has a Chinese font; others bring one along. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
}

/** Gives browsers that this process starts, by whatever way, the font from npm once it is there. */
function useFont() {
  const folder = join(import.meta.dirname, '../../browser');
  if (existsSync(join(folder, FONT))) process.env.FONTCONFIG_FILE ??= join(folder, 'fonts.conf');
}

/** The program: the system's, else the packed one. */
export async function browserPath() {
  useFont();
  return systemBrowser() ?? packedBrowser();
}

export async function launch() {
  return chromium.launch({ executablePath: await browserPath(), args: FLAGS });
}

export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  return context.newPage();
}
