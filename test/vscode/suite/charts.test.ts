import * as vscode from 'vscode';
import last from '../../../samples/2023.report.md';
import sample from '../../../samples/2024.report.md';
import { equal } from './equal';
import { activate } from './extension';
import { closeReports, openReport } from './reports';

suite('charts', () => {
  suiteSetup(activate);
  teardown(() => vscode.commands.executeCommand('notifications.clearAll'));

  const readAt = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

  test('a chart is saved as a picture, with the figures of the report that the front matter names', async () => {
    const before = await openReport(last, 'before.report.md');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const editor = await openReport(sample.replace('previous: 2023.report.md', 'previous: before.report.md'));
    const target = vscode.Uri.joinPath(editor.document.uri, '..', 'saved.svg');
    try {
      await vscode.commands.executeCommand('crossfoot.saveChart', editor.document.uri, 'yearOnYear', target);
      const svg = await readAt(target);
      equal(/^<svg [^>]*role="img"/u.test(svg), true);
      equal(svg.includes('2023'), true);
      equal(svg.includes('>行政许可<'), false);
      equal(/2023.{1,2}15/u.test(svg), true);
    } finally {
      await vscode.workspace.fs.delete(target);
      await closeReports(editor);
      await vscode.workspace.fs.delete(before.document.uri);
    }
  });

  test('a chart goes into the report as a picture beside it, and is drawn anew there', async () => {
    const editor = await openReport(sample, 'drawn.report.md');
    const { document } = editor;
    const folder = vscode.Uri.joinPath(document.uri, '..', 'drawn.files');
    const link = '![图解：2024年申请办理结果](drawn.files/chart-outcomes.svg)';
    try {
      const line = document.getText().split('\n').indexOf('### （二）依申请公开情况') + 2;
      editor.selection = new vscode.Selection(line, 0, line, 0);
      const insert = (form: string): Thenable<unknown> =>
        vscode.commands.executeCommand('crossfoot.insertChart', document.uri, 'outcomes', form);
      await insert('picture');
      const lines = document.getText().split('\n');
      equal(lines.slice(line + 1, line + 4), ['', link, '']);
      const picture = vscode.Uri.joinPath(folder, 'chart-outcomes.svg');
      equal((await readAt(picture)).includes('予以公开 11（47.8%）'), true);

      await vscode.workspace.fs.writeFile(picture, new Uint8Array());
      await insert('picture');
      equal(document.getText().split(link).length, 2);
      equal((await readAt(picture)).includes('予以公开 11'), true);

      await insert('table');
      equal(document.getText().includes('| 数量 | 11 | 2 | 1 | 7 | 2 | 0 |'), true);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await closeReports(editor);
    }
  });

  test('a picture of another does not give way', async () => {
    const editor = await openReport(sample, 'kept.report.md');
    const { document } = editor;
    const folder = vscode.Uri.joinPath(document.uri, '..', 'kept.files');
    const other = vscode.Uri.joinPath(folder, 'chart-reviews.svg');
    try {
      await vscode.workspace.fs.writeFile(other, new TextEncoder().encode('mine'));
      await vscode.commands.executeCommand('crossfoot.insertChart', document.uri, 'reviews', 'picture');
      equal(await readAt(other), 'mine');
      equal(document.getText().includes('(kept.files/chart-reviews-2.svg)'), true);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await closeReports(editor);
    }
  });

  test('one put on a blank line stays apart from what follows, under an address that is read back', async () => {
    const editor = await openReport(sample, '2024　稿#1.report.md');
    const { document } = editor;
    const folder = vscode.Uri.joinPath(document.uri, '..', '2024　稿#1.files');
    try {
      const lines = document.getText().split('\n');
      const blank = lines.indexOf('### （二）依申请公开情况') + 1;
      equal(lines[blank], '');
      editor.selection = new vscode.Selection(blank, 0, blank, 0);
      await vscode.commands.executeCommand('crossfoot.insertChart', document.uri, 'outcomes', 'picture');
      const after = document.getText().split('\n');
      const link = after.findIndex((line) => line.includes('(2024%E3%80%80稿%231.files/chart-outcomes.svg)'));
      equal([after[link - 1], after[link + 1], after[link + 2]], ['', '', lines[blank + 1]]);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await closeReports(editor);
    }
  });
});
