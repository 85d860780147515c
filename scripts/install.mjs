// Node built-ins only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** npm's settings that say how packages are reached. They are the machine's, and hold for every folder. */
const REACH =
  /^(registry|replace[-_]registry[-_]host|cache|userconfig|globalconfig|offline|prefer[-_](on|off)line|(https?[-_]|no)?proxy|ca|cafile|cert|key|strict[-_]ssl|local[-_]address|maxsockets|fetch[-_].+|[@/_].*)$/iu;

/**
 * The environment for an npm of its own. npm hands all its settings to what it starts, those of the project's `.npmrc`
 * and of the command line among them: they hold for that one command and folder, not for an install elsewhere.
 */
function npmEnvironment(env) {
  const setting = /^npm_config_(.*)$/iu;
  const kept = Object.entries(env).filter(([name]) => {
    const key = setting.exec(name)?.[1];
    return name !== 'NODE_ENV' && (key === undefined || REACH.test(key));
  });
  return { ...Object.fromEntries(kept), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
}

/** Said on the command line, these count more than what the person's own `.npmrc` says. */
const CI = [
  'ci',
  ...['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
  ...['--include=dev', '--include=optional', '--include=peer', '--package-lock'],
  ...['--no-global', '--no-dry-run', '--no-package-lock-only', '--install-strategy=hoisted'],
];

/** Programs in these folders bring a Node of their own, or start on more versions than they name. */
const ANY_NODE = '--no-engine-strict';

/** Whether `npm ci` ran in `folder` since its lock file last changed. */
function isCurrent(folder) {
  const done = join(folder, 'node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

/** Runs `npm ci` in a folder of the project, unless that was done already. */
export function install(name = '.') {
  const folder = join(root, name);
  if (isCurrent(folder)) return;
  console.log(`Installing ${name === '.' ? 'the tools of the project' : name} (npm ci) …`);
  const { status, error } = spawnSync('npm', name === '.' ? CI : [...CI, ANY_NODE], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32', // npm is a .cmd file there
    env: npmEnvironment(process.env),
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}${error ? `: ${error.message}` : ''}`);
}
