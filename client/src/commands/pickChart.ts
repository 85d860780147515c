import * as vscode from 'vscode';
import type { ChartResult } from '../../../server/protocol/index.js';
import { activeReport } from '../reportDocuments.js';
import { chartRequest, chartsRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import { toUri } from '../toUri.js';

export interface PickedChart extends ChartResult {
  readonly key: string;
  readonly report: vscode.TextDocument;
}

interface Choice extends vscode.QuickPickItem {
  readonly key: string;
}

/** The chart that a command is about: `key` is asked for where the caller does not name one. */
export async function pickChart(
  server: ServerSession,
  argument: unknown,
  key: unknown,
  forReport: boolean,
): Promise<PickedChart | undefined> {
  const uri = toUri(argument) ?? activeReport()?.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Please open an annual report first.'));
    return undefined;
  }
  // The server answers for open documents only.
  const report = await vscode.workspace.openTextDocument(uri);
  const chosen = typeof key === 'string' ? key : await ask(server, report);
  if (chosen === undefined) return undefined;
  const chart = await server.ask(chartRequest, { uri: report.uri.toString(), chart: chosen, forReport });
  if (chart !== null) return { ...chart, key: chosen, report };
  tellNone();
  return undefined;
}

async function ask(server: ServerSession, report: vscode.TextDocument): Promise<string | undefined> {
  const result = await server.ask(chartsRequest, { uri: report.uri.toString() });
  if (result === null || result.charts.length === 0) {
    tellNone();
    return undefined;
  }
  const choices = result.charts.map(({ key, title }): Choice => ({ key, label: `$(graph) ${title}` }));
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Chart') }))?.key;
}

const tellNone = (): void =>
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The report does not have its tables yet: there is nothing to draw.'),
  );
