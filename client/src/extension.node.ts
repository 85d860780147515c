import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension, type RunningExtension } from './extension.js';
import { clientId, clientOptions } from './server/clientOptions.js';

/** VS Code calls `deactivate` without a word of what `activate` made. */
const running: { current?: RunningExtension } = {};

/** VS Code calls this on the desktop and on servers. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.node.cjs').fsPath;
  running.current = startExtension(context, (log) => {
    const server = { module, transport: TransportKind.ipc };
    return new LanguageClient(clientId, log.name, { run: server, debug: server }, clientOptions(log));
  });
}

export async function deactivate(): Promise<void> {
  await running.current?.stop();
}
