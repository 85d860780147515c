// Node built-ins only: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

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
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32', // npm is a .cmd file there
      env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    },
  );
  if (status !== 0) throw new Error(`npm ci failed in ${folder}${error ? `: ${error.message}` : ''}`);
}
