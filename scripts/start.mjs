// npm start [-- --web] [-- --port N] [-- --locale zh-cn|en]
// Opens the sample reports with the extension: in desktop VS Code if there is one, else in VS Code in the browser.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';

const { values: options } = parseArgs({
  options: { web: { type: 'boolean' }, port: { type: 'string' }, locale: { type: 'string' } },
});
const samples = join(root, 'samples');
const DEFAULT_PORT = 8571;

/** The command that starts desktop VS Code, or undefined. */
function desktopCommand() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const known = [
    ...folders.filter(Boolean).map((folder) => join(folder, name)),
    '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
  ];
  return known.find((file) => existsSync(file));
}

/** Whether desktop VS Code took over. */
function openDesktop() {
  const command = options.web ? undefined : desktopCommand();
  if (!command) return false;
  console.log(`Opening VS Code (${command}) with the extension and the sample reports.`);
  const windows = process.platform === 'win32';
  const quoted = (text) => (windows ? `"${text}"` : text);
  const { status } = spawnSync(
    quoted(command),
    ['--new-window', quoted(`--extensionDevelopmentPath=${root}`), quoted(samples)],
    { stdio: 'inherit', shell: windows },
  );
  if (status !== 0) console.log('VS Code did not start; using VS Code in the browser instead.');
  return status === 0;
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The display language asked for, else that of the environment. */
function displayLanguage() {
  const asked = options.locale ?? process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  return /^zh/i.test(asked) ? 'zh-cn' : undefined;
}

async function openInBrowser() {
  install('test/vscode-host');
  const { startServerHost } = await import('../test/vscode/host/serverHost.mjs');
  const wanted = Number(options.port ?? DEFAULT_PORT);
  const host = await startServerHost({
    port: options.port || (await isFree(wanted)) ? wanted : 0,
    locale: displayLanguage(),
    installed: root,
  });
  console.log(`\nVS Code with the extension and the sample reports is at\n\n  ${host.url({ folder: samples })}\n`);
  console.log('Open this address in a browser. Ctrl+C ends it.');
  const stop = () => void host.stop();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await host.gone;
}

install();
const build = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);
if (!openDesktop()) await openInBrowser();
