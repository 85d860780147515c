import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const modules = join(root, 'test/vscode-host/node_modules');
const node = (args: readonly string[], executable = process.execPath): string =>
  execFileSync(executable, args, { cwd: root, encoding: 'utf8' });

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
  const vsix = join(folder, 'crossfoot.vsix');

  beforeAll(() => {
    node(['scripts/package.mjs', '--out', vsix]);
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('holds exactly the files that ship', async () => {
    const files = node(['node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies']).trim().split('\n');
    await expect(`${files.sort().join('\n')}\n`).toMatchFileSnapshot('files.txt');
  }, 60_000);

  test('installs into VS Code without a network', () => {
    const packed = join(modules, `node-${process.platform}-${process.arch}/bin/node`);
    const server = join(modules, 'code-server/lib/vscode/out/server-main.js');
    const executable = process.env['VSCODE_HOST_NODE'] ?? (existsSync(packed) ? packed : process.execPath);
    const data = ['--server-data-dir', folder, '--accept-server-license-terms'];
    node([server, ...data, '--install-extension', vsix], executable);

    const installed = readdirSync(join(folder, 'extensions')).find((name) => name.startsWith('crossfoot.crossfoot-'));
    const manifest: unknown = JSON.parse(
      readFileSync(join(folder, 'extensions', installed ?? '', 'package.json'), 'utf8'),
    );
    expect(manifest).toMatchObject({ name: 'crossfoot', publisher: 'crossfoot' });
    for (const file of ['client.node.cjs', 'client.browser.js', 'server.node.cjs', 'server.browser.js', 'cli.cjs']) {
      expect(existsSync(join(folder, 'extensions', installed ?? '', 'dist', file)), file).toBe(true);
    }
  }, 60_000);
});
