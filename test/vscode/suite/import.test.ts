import * as vscode from 'vscode';
import { equal } from './equal';
import { activate } from './extension';
import { closeReports } from './reports';

/** As copied from a web page: chrome around it, no Markdown, a page number inside. */
const SOURCE = `首页 > 政府信息公开 > 年报
白鹭县林业局2022年政府信息公开工作年度报告
发布时间：2023-01-19    【打印】【关闭】

一、总体情况

2022年，白鹭县林业局共收到政府信息公开申请3件，均已按期答复。

- 1 -

二、主动公开政府信息情况

第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t1\t0\t4
`;

async function writeSource(name: string, content: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

suite('import', () => {
  suiteSetup(activate);

  test('a text becomes a report beside it, and an existing report stays', async () => {
    const source = await writeSource('web.txt', SOURCE);
    try {
      await vscode.commands.executeCommand('crossfoot.importFile', source);
      const first = vscode.window.activeTextEditor;
      if (first === undefined) throw new Error('nothing was opened');
      equal(first.document.uri.path.endsWith('/web.report.md'), true);
      equal(first.document.languageId, 'annual-report');
      const text = first.document.getText();
      equal(text.includes('# 白鹭县林业局2022年政府信息公开工作年度报告'), true);
      equal(/\| 行政规范性文件 +\| +1 \| +0 \| +4 \|/u.test(text), true);
      equal(text.includes('打印'), false);

      await vscode.commands.executeCommand('crossfoot.importFile', source);
      const second = vscode.window.activeTextEditor;
      equal(second?.document.uri.path.endsWith('/web (2).report.md'), true);
      if (second !== undefined) await closeReports(second, first);
    } finally {
      await vscode.workspace.fs.delete(source);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });

  test('the pictures of a page are saved beside its report, and none is overwritten', async () => {
    const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const page = `<h1>白鹭县林业局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>如图。</p>
      <p><img src="data:image/png;base64,${picture}" alt="办事大厅"></p>`;
    const source = await writeSource('pictures.html', page);
    const beside = (name: string): vscode.Uri => vscode.Uri.joinPath(source, '..', name);
    try {
      await vscode.commands.executeCommand('crossfoot.importFile', source);
      const first = vscode.window.activeTextEditor;
      await vscode.commands.executeCommand('crossfoot.importFile', source);
      const second = vscode.window.activeTextEditor;
      if (first === undefined || second === undefined) throw new Error('nothing was opened');
      const names = (await vscode.workspace.fs.readDirectory(beside('.'))).map(([name]) => name);
      const folders = names.filter((name) => /^pictures.*\.files$/u.test(name));
      equal(folders.length, 2);
      for (const folder of folders) {
        const [entry] = await vscode.workspace.fs.readDirectory(beside(folder));
        const name = entry?.[0] ?? '';
        equal(name.endsWith('.png'), true);
        const bytes = await vscode.workspace.fs.readFile(beside(`${folder}/${name}`));
        equal(btoa(String.fromCharCode(...bytes)), picture);
        const shown = [first, second].filter(({ document }) =>
          decodeURI(document.getText()).includes(`${folder}/${name}`),
        );
        equal(shown.length, 1);
      }
      await closeReports(second, first);
      for (const folder of folders) await vscode.workspace.fs.delete(beside(folder), { recursive: true });
    } finally {
      await vscode.workspace.fs.delete(source);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });

  test('a web page becomes a report beside it', async () => {
    const page = `<ul><li>首页</li></ul><h1>白鹭县林业局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>
      <table><tr><td colspan="4">第二十条第（一）项</td></tr>
      <tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
      <tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>
      <tr><td>行政规范性文件</td><td>2</td><td>&nbsp;</td><td>6</td></tr></table>`;
    const source = await writeSource('page.html', page);
    try {
      await vscode.commands.executeCommand('crossfoot.importFile', source);
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined) throw new Error('nothing was opened');
      equal(editor.document.uri.path.endsWith('/page.report.md'), true);
      const text = editor.document.getText();
      equal(text.includes('# 白鹭县林业局2023年政府信息公开工作年度报告'), true);
      equal(/\| 行政规范性文件 +\| +2 \| +\| +6 \|/u.test(text), true);
      await closeReports(editor);
    } finally {
      await vscode.workspace.fs.delete(source);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });
});
