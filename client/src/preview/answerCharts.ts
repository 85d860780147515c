import * as vscode from 'vscode';
import type { AskCharts, Charts, ChartUse, KeepChart } from '../../protocol/chartMessages.js';
import { chartsRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';

/** Answers what the view of the charts asks for. */
export async function answerCharts(
  server: ServerSession,
  message: AskCharts | KeepChart,
  send: (message: Charts) => void,
): Promise<void> {
  const { doc } = message;
  if (message.kind === 'keepChart') {
    await keepChart(vscode.Uri.parse(doc, true), message.chart, message.use);
    return;
  }
  const charts = await server.ask(chartsRequest, { uri: doc });
  if (charts !== null) send({ kind: 'charts', doc, version: message.version, html: charts.html });
}

/** By the commands, which say what they did and what went wrong. */
async function keepChart(report: vscode.Uri, chart: string, use: ChartUse): Promise<void> {
  if (use === 'file') await vscode.commands.executeCommand('crossfoot.saveChart', report, chart);
  else await vscode.commands.executeCommand('crossfoot.insertChart', report, chart, use);
}
