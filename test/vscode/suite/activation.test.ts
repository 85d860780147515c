import * as vscode from 'vscode';
import english from '../../../package.nls.json';
import chinese from '../../../package.nls.zh-cn.json';
import { equal } from './equal';
import { activate, inChinese } from './extension';

suite('activation', () => {
  test('the extension runs in the host this bundle is for', async () => {
    await activate();
    console.log(`[mocha] VS Code ${vscode.version} (${vscode.env.appName}), ${vscode.env.language}, host ${HOST}`);
    equal('process' in globalThis && HOST === 'browser', false);
  });

  test('its name speaks the display language', async () => {
    const extension = await activate();
    const manifest = extension.packageJSON as { readonly displayName?: unknown };
    equal(manifest.displayName, inChinese() ? chinese.displayName : english.displayName);
  });

  test('activation registers every command of the manifest', async () => {
    const extension = await activate();
    const manifest = extension.packageJSON as {
      readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    const wanted = (manifest.contributes?.commands ?? []).map(({ command }) => command);
    equal(
      wanted.filter((command) => !known.has(command)),
      [],
    );
  });
});
