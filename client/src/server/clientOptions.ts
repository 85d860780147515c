import type { LogOutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../../server/protocol/index.js';
import { reportLanguage } from '../reportDocuments.js';

/** Id of the client; `crossfoot.trace.server` is the setting that VS Code derives from it. */
export const clientId = 'crossfoot';

/** Markdown is in the selector for reports that are called neither `.report.md` nor 年度报告; the server tells them apart. */
export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    commands: ['crossfoot.ignore', 'crossfoot.explainRule'],
    verdicts: true,
    neighbours: true,
  };
  return {
    documentSelector: [{ language: reportLanguage }, { language: 'markdown' }],
    initializationOptions,
    outputChannel: log,
    diagnosticCollectionName: clientId,
  };
}
