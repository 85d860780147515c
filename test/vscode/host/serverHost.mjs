// Starts VS Code's own server and browser workbench (npm: code-server/lib/vscode) on a local port. Node built-ins only:
// `npm start` uses this file too.
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { BUILTIN, SETTINGS } from './hostSettings.mjs';
import { addLanguagePack } from './languagePack.mjs';

const modules = join(process.env.VSCODE_HOST ?? join(import.meta.dirname, '..', '..', 'vscode-host'), 'node_modules');
const vscode = join(modules, 'code-server', 'lib', 'vscode');

/** Makes the project an installed extension of the server in `data`, as a person has it: no development window. */
function installExtension(data, extension) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  const extensions = join(data, 'extensions');
  mkdirSync(extensions);
  symlinkSync(extension, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

function prepareData({ settings, locale, installed }) {
  const data = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  if (locale) addLanguagePack(join(data, 'data'), modules, locale);
  if (installed) installExtension(data, installed);
  const builtin = join(data, 'builtin');
  mkdirSync(builtin);
  for (const name of BUILTIN) symlinkSync(join(vscode, 'extensions', name), join(builtin, name), 'junction');
  return { data, builtin };
}

/** The Node that this VS Code wants (24): the packed one where there is one, else the person's own. */
function nodePath() {
  const packed = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  return process.env.VSCODE_HOST_NODE ?? (existsSync(packed) ? packed : process.execPath);
}

function portOf(server, log, onLine) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start, see ${log}`)), 60_000);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}, see ${log}`)));
    createInterface(server.stdout).on('line', (line) => {
      onLine(line);
      const found = /agent listening on (\d+)/.exec(line);
      if (!found) return;
      clearTimeout(timer);
      resolve(Number(found[1]));
    });
  });
}

/** `port` 0 takes any free one; `installed` is the folder of an extension to have installed. */
export async function startServerHost({ settings = {}, locale, env = {}, port = 0, installed } = {}) {
  // The page fetches some modules from lib/vscode/node_modules; `npm ci` put them one level up.
  const link = join(vscode, 'node_modules');
  if (!existsSync(link)) symlinkSync(modules, link, 'junction');
  const { data, builtin } = prepareData({ settings, locale, installed });

  const server = spawn(
    nodePath(),
    [
      join(vscode, 'out', 'server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...[
        '--disable-workspace-trust',
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-getting-started-override',
      ],
      ...['--server-data-dir', data, '--builtin-extensions-dir', builtin],
      // The driver that UI tests use; it also keeps the worker extension host on this origin instead of on a page of
      // the makers' CDN, without which VS Code sees no extension offline.
      '--enable-smoke-test-driver',
      ...(locale ? ['--locale', locale] : []),
    ],
    {
      detached: true, // its own process group, so that stop() takes the extension hosts along
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EXTENSIONS_GALLERY: '{}', XDG_RUNTIME_DIR: data, ...env }, // its sockets go to the latter
    },
  );
  const kill = () => {
    try {
      process.kill(-server.pid, 'SIGTERM');
    } catch {
      // already gone
    }
  };
  const gone = new Promise((resolve) => server.once('exit', resolve));
  process.once('exit', kill); // whatever happens here, nothing stays behind
  const log = join(data, 'server.log');
  const logStream = createWriteStream(log);
  server.stdout.pipe(logStream);
  server.stderr.pipe(logStream);

  let extensionHosts = 0;
  const chosen = await portOf(server, log, (line) => {
    if (line.includes('Launched Extension Host Process')) extensionHosts++;
    if (line.includes('Extension Host Process exited')) extensionHosts--;
  });

  const authority = `localhost:${chosen}`;
  const remote = (path) => `vscode-remote://${authority}${path}`;
  return {
    data,
    gone,
    /** The workbench's address with a folder open; `extension` and `tests` are under development, not installed. */
    url({ folder, extension, tests }) {
      const payload = [
        ['skipWelcome', 'true'],
        ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
        ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
      ];
      const query = extension ? { folder, payload: JSON.stringify(payload) } : { folder };
      return `http://${authority}/?${new URLSearchParams(query).toString().replaceAll('%2F', '/')}`;
    },
    /** `orderly` lets extension hosts that are about to end do so, and with them the language servers. */
    async stop({ keep = false, orderly = false } = {}) {
      for (let i = 0; orderly && extensionHosts > 0 && i < 50; i++) await sleep(100);
      kill();
      await gone;
      process.off('exit', kill);
      if (!keep) rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
