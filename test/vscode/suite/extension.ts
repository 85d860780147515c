import * as vscode from 'vscode';

/** The extension under test, activated: before that it has no commands, and vscode.l10n no translations. */
export async function activate(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('crossfoot.crossfoot');
  if (!extension) throw new Error('VS Code does not see the extension');
  await extension.activate();
  return extension;
}

/** Whether VS Code speaks Chinese in this run. */
export const inChinese = (): boolean => vscode.env.language === 'zh-cn';
