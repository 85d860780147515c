import * as vscode from 'vscode';
import clean from '../../../samples/2024.report.md';
import { equal } from './equal';
import { activate } from './extension';
import { poll } from './poll';
import { closeReports, openReport } from './reports';

const previewTabs = (): readonly vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('crossfoot.preview'));

suite('preview', () => {
  suiteSetup(activate);

  test('opens beside the report, once', async () => {
    const editor = await openReport(clean, 'page.report.md');
    try {
      await vscode.commands.executeCommand('crossfoot.openPreviewToSide');
      const [tab] = await poll('the preview', () => (previewTabs().length > 0 ? previewTabs() : undefined));
      equal(tab?.label.includes('page.report.md'), true);
      equal(tab?.group.viewColumn, vscode.ViewColumn.Two);
      await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('crossfoot.openPreviewToSide');
      equal(previewTabs().length, 1);
    } finally {
      await vscode.window.tabGroups.close(previewTabs());
      await closeReports(editor);
    }
  });

  test('follows the active editor, and opens no second panel for another report', async () => {
    const first = await openReport(clean, 'first.report.md');
    await vscode.commands.executeCommand('crossfoot.openPreviewToSide');
    await poll('the preview', () => previewTabs()[0]);
    const second = await openReport(clean, 'second.report.md');
    try {
      await poll('the other report', () => previewTabs().find(({ label }) => label.includes('second.report.md')));
      await vscode.commands.executeCommand('crossfoot.openPreviewToSide', first.document.uri);
      await poll('the first report', () => previewTabs().find(({ label }) => label.includes('first.report.md')));
      equal(previewTabs().length, 1);
    } finally {
      await vscode.window.tabGroups.close(previewTabs());
      await closeReports(first, second);
    }
  });
});
