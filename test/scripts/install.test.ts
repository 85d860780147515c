import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const SCRIPTS = resolve(import.meta.dirname, '../../scripts');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const folder = mkdtempSync(join(tmpdir(), 'install-'));
const write = (name: string, content: unknown): void => {
  const file = join(folder, name);
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
};

/** As a person has it at a prompt: without what an npm around this test said. */
const plain = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_ENV$/iu.test(name)));
const runNpm = (args: readonly string[], cwd = folder, env: NodeJS.ProcessEnv = {}): Buffer =>
  execFileSync(npm, args, {
    cwd,
    stdio: 'pipe',
    env: { ...plain, npm_config_offline: 'true', npm_config_update_notifier: 'false', ...env },
    shell: process.platform === 'win32',
  });

/** A project as this one: strict at its root, and a folder with packages of which one names another Node. */
beforeAll(() => {
  cpSync(join(SCRIPTS, 'install.mjs'), join(folder, 'scripts/install.mjs'));
  write('.npmrc', 'engine-strict=true\nignore-scripts=true\n');
  write('package.json', {
    name: 'strict',
    version: '1.0.0',
    scripts: { test: 'node scripts/nested.mjs' },
    devDependencies: { tool: 'file:tool.tgz' },
  });
  write('scripts/nested.mjs', "import { install } from './install.mjs';\ninstall();\ninstall('nested');\n");
  write('nested/package.json', {
    name: 'nested',
    version: '1.0.0',
    devDependencies: { tool: 'file:../tool.tgz' },
    dependencies: { future: 'file:future.tgz' },
  });
  pack('tool', {}, '.');
  pack('future', { node: '>=999' }, 'nested');
  for (const name of ['.', 'nested']) {
    runNpm(['install', '--package-lock-only', '--no-audit', '--no-fund'], join(folder, name), {
      npm_config_engine_strict: 'false',
    });
  }
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  for (const name of ['.', 'nested']) rmSync(join(folder, name, 'node_modules'), { recursive: true, force: true });
});

function pack(name: string, engines: Readonly<Record<string, string>>, into: string): void {
  write(`packages/${name}/package.json`, { name, version: '1.0.0', engines });
  runNpm(['pack', '--pack-destination', join(folder, into)], join(folder, 'packages', name));
  cpSync(join(folder, into, `${name}-1.0.0.tgz`), join(folder, into, `${name}.tgz`));
}

const installed = (): readonly boolean[] =>
  ['node_modules/tool', 'nested/node_modules/tool', 'nested/node_modules/future'].map((name) =>
    existsSync(join(folder, name, 'package.json')),
  );

/** Each of them alone keeps `npm ci` from installing what the lock file says. */
const HARMFUL = {
  engine_strict: 'true',
  omit: 'dev\n\noptional',
  only: 'production',
  dry_run: 'true',
  package_lock: 'false',
  package_lock_only: 'true',
  install_strategy: 'linked',
  global: 'true',
};

describe('install, started by npm', () => {
  it('is not bound by the strictness of the root', () => {
    runNpm(['test']);
    expect(installed()).toEqual([true, true, true]);
  });

  it("installs each folder whole, with npm's settings in the environment", () => {
    const settings = Object.entries(HARMFUL).map(([name, value]) => [`npm_config_${name}`, value]);
    const env = { ...plain, NODE_ENV: 'production', ...Object.fromEntries(settings) } as NodeJS.ProcessEnv;
    execFileSync('node', ['scripts/nested.mjs'], { cwd: folder, env, stdio: 'pipe' });
    expect(installed()).toEqual([true, true, true]);
  });

  it('installs each folder whole, with settings in capitals and on the command line', () => {
    runNpm(['test', '--omit=dev', '--dry-run', '--silent'], folder, { NPM_CONFIG_PACKAGE_LOCK: 'false' });
    expect(installed()).toEqual([true, true, true]);
  });

  it("counts for more than the person's own settings", () => {
    write('person.npmrc', 'engine-strict=true\nomit=dev\npackage-lock=false\ninstall-strategy=nested\ndry-run=true\n');
    runNpm(['test'], folder, { npm_config_userconfig: join(folder, 'person.npmrc') });
    expect(installed()).toEqual([true, true, true]);
  });

  it('keeps where packages come from', () => {
    const env = { npm_config_registry: 'http://localhost:9/', npm_config_cache: join(folder, 'cache') };
    runNpm(['test'], folder, env);
    expect(existsSync(join(folder, 'cache', '_cacache'))).toBe(true);
  });

  it('refuses a Node that the project itself does not run on', () => {
    const strict = join(folder, 'strict');
    cpSync(join(folder, 'scripts'), join(strict, 'scripts'), { recursive: true });
    cpSync(join(folder, 'nested', 'future.tgz'), join(strict, 'future.tgz'));
    write('strict/.npmrc', 'engine-strict=true\n');
    write('strict/package.json', { name: 'strict', dependencies: { future: 'file:future.tgz' } });
    runNpm(['install', '--package-lock-only', '--no-engine-strict'], strict);
    expect(() => execFileSync('node', ['scripts/nested.mjs'], { cwd: strict, env: plain, stdio: 'pipe' })).toThrow(
      /EBADENGINE/u,
    );
  });
});
