import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { copyTable } from './commands/copyTable.js';
import { explainRule } from './commands/explainRule.js';
import { exportReport } from './commands/exportReport.js';
import { fixAll } from './commands/fixAll.js';
import { ignoreFinding } from './commands/ignoreFinding.js';
import { importFile } from './commands/importFile.js';
import { insertChart } from './commands/insertChart.js';
import { saveChart } from './commands/saveChart.js';
import { dropFiles } from './dropFiles.js';
import { createImports } from './import/imports.js';
import { pasteTables } from './pasteTables.js';
import { createPreviews } from './preview/previews.js';
import { watchReports } from './reportDocuments.js';
import { createRulePages } from './rulePages.js';
import { createServerSession } from './server/serverSession.js';
import { showVerdict } from './status/showVerdict.js';

export interface RunningExtension {
  stop(): Promise<void>;
}

/** Everything that does not depend on where VS Code runs. */
export function startExtension(
  context: vscode.ExtensionContext,
  createClient: (log: vscode.LogOutputChannel) => BaseLanguageClient,
): RunningExtension {
  const log = vscode.window.createOutputChannel('勾稽 Crossfoot', { log: true });
  const server = createServerSession(() => createClient(log), log);
  const previews = createPreviews(context.extensionUri, server, log);
  const rulePages = createRulePages(server);
  const imports = createImports(server, context.workspaceState);

  /** A command whose failure the person is told of, in a sentence; the log has the rest. */
  const command = (name: string, run: (...args: readonly unknown[]) => Promise<void> | void): vscode.Disposable =>
    vscode.commands.registerCommand(`crossfoot.${name}`, async (...args: readonly unknown[]) => {
      try {
        await run(...args);
      } catch (error) {
        await tellFailure(error, log);
      }
    });

  context.subscriptions.push(
    log,
    server,
    previews,
    rulePages,
    imports,
    showVerdict(server),
    pasteTables(server),
    dropFiles(server, imports),
    watchReports(() => {
      server.start().catch(() => undefined); // logged and shown by the session
    }),
    command('openPreview', (uri) => previews.open(uri, vscode.ViewColumn.Active)),
    command('openPreviewToSide', (uri) => previews.open(uri, vscode.ViewColumn.Beside)),
    command('showSource', () => previews.showSource()),
    command('lockPreview', () => {
      previews.follow(false);
    }),
    command('followWithPreview', () => {
      previews.follow(true);
    }),
    command('importFile', (uri) => importFile(imports, uri)),
    command('showImportNote', (line) => imports.showNote(line)),
    command('dismissImportNote', (line) => {
      imports.dismiss(line);
    }),
    command('clearImportNotes', () => {
      imports.clear();
    }),
    command('exportReport', (uri, to, target) => exportReport(server, uri, to, target)),
    command('insertChart', (uri, chart, form) => insertChart(server, uri, chart, form)),
    command('saveChart', (uri, chart, target) => saveChart(server, uri, chart, target)),
    command('copyTable', () => copyTable(server)),
    command('fixAll', () => fixAll(server, 'lossless')),
    command('fixProved', () => fixAll(server, 'proved')),
    command('explainRule', (argument) => explainRule(rulePages, argument)),
    command('ignore', (argument) => ignoreFinding(argument)),
    command('showProblems', async () => {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }),
    command('restartServer', () => server.restart()),
    command('showLog', () => {
      log.show();
    }),
  );
  return { stop: () => server.stop() };
}

async function tellFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const show = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t('Crossfoot could not do this. The log has the details.'),
    show,
  );
  if (chosen === show) log.show();
}
