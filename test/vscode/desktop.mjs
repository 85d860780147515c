// The suite of the node lane in desktop VS Code:
//   VSCODE_PATH=/usr/share/code/code node test/vscode/desktop.mjs [arguments for VS Code]
// (macOS: .../Visual Studio Code.app/Contents/MacOS/Electron; Windows: ...\Code.exe; Linux without a display: xvfb-run -a.)
// Without VSCODE_PATH, @vscode/test-electron downloads the version in $VSCODE_VERSION (stable). Build first: npm run build.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { SETTINGS } from './host/hostSettings.mjs';

/** The VS Code to run, or undefined after saying why there is none. */
async function executable() {
  const path = process.env.VSCODE_PATH;
  if (path) {
    if (existsSync(path)) return path;
    console.error(`DESKTOP TESTS DID NOT RUN: VSCODE_PATH is ${path}, and no such file exists.`);
    return undefined;
  }
  try {
    return await downloadAndUnzipVSCode({ version: process.env.VSCODE_VERSION ?? 'stable' });
  } catch (error) {
    console.error(`DESKTOP TESTS DID NOT RUN: VSCODE_PATH is not set, and VS Code cannot be downloaded (${error}).`);
    return undefined;
  }
}

async function runSuite(vscodeExecutablePath) {
  const extension = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'reports-'));
  const profile = mkdtempSync(join(tmpdir(), 'vscode-'));
  cpSync(join(extension, 'samples'), folder, { recursive: true });
  mkdirSync(join(profile, 'User'));
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify(SETTINGS));
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(extension, 'dist/test/run.node.cjs'),
      launchArgs: [
        folder,
        `--user-data-dir=${profile}`,
        `--extensions-dir=${join(profile, 'extensions')}`,
        '--disable-extensions',
        '--disable-gpu',
        ...process.argv.slice(2),
      ],
    });
  } catch (error) {
    console.error(`Desktop tests failed: ${error}`);
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(profile, { recursive: true, force: true });
  }
}

const path = await executable();
process.exitCode = path ? await runSuite(path) : 2;
