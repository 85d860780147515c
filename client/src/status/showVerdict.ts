import * as vscode from 'vscode';
import type { VerdictResult } from '../../../server/protocol/index.js';
import { activeReport, reportLanguage } from '../reportDocuments.js';
import type { ServerSession } from '../server/serverSession.js';
import { findingsText, verdictLevel, verdictText } from './verdictText.js';

const icons = { bad: '$(error)', doubtful: '$(warning)', good: '$(pass)' } as const;

/** Shows the verdict on the active report in the status bar and in the language status. */
export function showVerdict(server: ServerSession): vscode.Disposable {
  const verdicts = new Map<string, VerdictResult>();
  const bar = vscode.window.createStatusBarItem('crossfoot.verdict', vscode.StatusBarAlignment.Left, 10);
  bar.name = vscode.l10n.t('Crossfoot: verdict');
  const language = vscode.languages.createLanguageStatusItem('crossfoot.verdict', reportLanguage);
  language.name = bar.name;

  const update = (): void => {
    const report = activeReport();
    if (report === undefined) {
      language.selector = reportLanguage;
      bar.hide();
      return;
    }
    // Other Markdown must not show a verdict.
    language.selector = [reportLanguage, report.languageId];
    language.busy = server.state === 'starting';
    if (server.state === 'failed') showFailure(bar, language);
    else showResult(bar, language, verdicts.get(report.uri.toString()));
    bar.show();
  };
  update();
  return vscode.Disposable.from(
    bar,
    language,
    server.onDidChangeVerdict(({ uri, verdict }) => {
      const key = vscode.Uri.parse(uri).toString();
      if (verdict === null) verdicts.delete(key);
      else verdicts.set(key, verdict);
      update();
    }),
    server.onDidChangeState((state) => {
      if (state !== 'running') verdicts.clear();
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidOpenTextDocument(update),
  );
}

function showResult(
  bar: vscode.StatusBarItem,
  language: vscode.LanguageStatusItem,
  verdict: VerdictResult | undefined,
): void {
  const problems = vscode.l10n.t('Show Problems');
  language.command = { command: 'crossfoot.showProblems', title: problems };
  bar.command = language.command.command;
  bar.backgroundColor = undefined;
  if (verdict === undefined) {
    language.severity = vscode.LanguageStatusSeverity.Information;
    language.text = vscode.l10n.t('Checking…');
    language.detail = '';
    bar.text = `$(sync) ${language.text}`;
    bar.tooltip = problems;
    return;
  }
  const level = verdictLevel(verdict);
  language.severity = severityOf(level);
  language.text = verdictText(verdict);
  language.detail = findingsText(verdict);
  bar.text = `${icons[level]} ${language.text}`;
  bar.tooltip = `${language.detail} · ${problems}`;
  bar.accessibilityInformation = { label: `${language.text} · ${language.detail}`, role: 'button' };
}

function showFailure(bar: vscode.StatusBarItem, language: vscode.LanguageStatusItem): void {
  language.severity = vscode.LanguageStatusSeverity.Error;
  language.text = vscode.l10n.t('The report is not being checked');
  language.detail = vscode.l10n.t('the server is not running');
  language.command = { command: 'crossfoot.restartServer', title: vscode.l10n.t('Restart') };
  bar.text = `$(error) ${language.text}`;
  bar.tooltip = vscode.l10n.t('The server is not running. Click to start it again.');
  bar.command = language.command.command;
  bar.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
  bar.accessibilityInformation = { label: `${language.text}, ${language.detail}`, role: 'button' };
}

function severityOf(level: 'bad' | 'doubtful' | 'good'): vscode.LanguageStatusSeverity {
  switch (level) {
    case 'bad':
      return vscode.LanguageStatusSeverity.Error;
    case 'doubtful':
      return vscode.LanguageStatusSeverity.Warning;
    case 'good':
      return vscode.LanguageStatusSeverity.Information;
  }
}
