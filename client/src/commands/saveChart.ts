import * as vscode from 'vscode';
import { nameOf } from '../nameOf.js';
import type { ServerSession } from '../server/serverSession.js';
import { toUri } from '../toUri.js';
import { pickChart } from './pickChart.js';

/** Saves a chart as an SVG file: `key` and `target` are asked for where a caller does not name them. */
export async function saveChart(
  server: ServerSession,
  argument: unknown,
  key: unknown,
  target: unknown,
): Promise<void> {
  const chart = await pickChart(server, argument, key, false);
  if (chart === undefined) return;
  const place = toUri(target) ?? (await askPlace(chart.report.uri, chart.title));
  if (place === undefined) return;
  await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(chart.svg));
  void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” was written.', nameOf(place)));
}

async function askPlace(report: vscode.Uri, title: string): Promise<vscode.Uri | undefined> {
  const name = `${title.replaceAll(/[\\/:*?"<>|\s]+/gu, '-')}.svg`;
  const folder =
    report.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(report, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Chart'),
    filters: { SVG: ['svg'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}
