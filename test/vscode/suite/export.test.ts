import * as vscode from 'vscode';
import { equal } from './equal';
import { activate } from './extension';
import { closeReports, openReport } from './reports';

suite('export', () => {
  suiteSetup(activate);

  test('the report in the editor becomes a Word file, a web page and a check sheet', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder === undefined) throw new Error('no folder is open');
    const editor = await openReport(
      '# 白鹭县林业局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n共收到申请3件。\n',
    );
    const target = vscode.Uri.joinPath(folder.uri, 'exported');
    const written = async (to: string): Promise<string> => {
      await vscode.commands.executeCommand('crossfoot.exportReport', editor.document.uri, to, target);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    };
    try {
      equal((await written('docx')).startsWith('PK'), true);
      equal((await written('html')).includes('共收到申请3件。'), true);
      equal((await written('sheet')).includes('白鹭县林业局'), true);
    } finally {
      await vscode.workspace.fs.delete(target);
      await closeReports(editor);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });

  test('an installed browser prints a PDF; in the browser the page is written instead, under its own name', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder === undefined) throw new Error('no folder is open');
    const editor = await openReport('# 白鹭县林业局2024年政府信息公开工作年度报告\n\n一、总体情况\n');
    const beginning = HOST === 'node' ? '%PDF-' : '<!doctype html>';
    const written = vscode.Uri.joinPath(folder.uri, HOST === 'node' ? 'printed.pdf' : 'printed.html');
    try {
      const target = vscode.Uri.joinPath(folder.uri, 'printed.pdf');
      await vscode.commands.executeCommand('crossfoot.exportReport', editor.document.uri, 'pdf', target);
      const text = new TextDecoder('latin1').decode(await vscode.workspace.fs.readFile(written));
      equal(text.slice(0, beginning.length), beginning);
      const names = (await vscode.workspace.fs.readDirectory(folder.uri)).map(([name]) => name);
      equal(
        names.filter((name) => name.startsWith('printed')),
        [written.path.split('/').at(-1)],
      );
    } finally {
      await vscode.workspace.fs.delete(written);
      await closeReports(editor);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });
});
