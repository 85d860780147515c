import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startExtension, type RunningExtension } from './extension.js';
import { clientId, clientOptions } from './server/clientOptions.js';

/** VS Code calls `deactivate` without a word of what `activate` made. */
const running: { current?: RunningExtension } = {};

/** VS Code calls this in the browser. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  running.current = startExtension(
    context,
    (log) => new LanguageClient(clientId, log.name, new Worker(script), clientOptions(log)),
  );
}

export async function deactivate(): Promise<void> {
  await running.current?.stop();
}
