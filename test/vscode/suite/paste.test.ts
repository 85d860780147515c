import * as vscode from 'vscode';
import clean from '../../../samples/2024.report.md';
import { equal } from './equal';
import { activate } from './extension';
import { closeReports, findings, openReport } from './reports';

suite('clipboard', () => {
  suiteSetup(activate);

  test('the table at the cursor is copied in the layout of the form', async () => {
    const editor = await openReport(clean, 'copy.report.md');
    const { document } = editor;
    try {
      await findings(document.uri, (all) => all.length === 0);
      const at = document.positionAt(clean.indexOf('| （一）予以公开'));
      editor.selection = new vscode.Selection(at, at);
      await vscode.env.clipboard.writeText('');
      await vscode.commands.executeCommand('crossfoot.copyTable');
      const lines = (await vscode.env.clipboard.readText()).split('\n');
      equal(lines[1], '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计');
      equal(lines[5], '三、本年度办理结果\t（一）予以公开\t\t8\t2\t0\t0\t1\t0\t11');

      await vscode.env.clipboard.writeText('before');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('crossfoot.copyTable');
      equal(await vscode.env.clipboard.readText(), 'before');
    } finally {
      await closeReports(editor);
      await vscode.commands.executeCommand('notifications.clearAll');
    }
  });
});
