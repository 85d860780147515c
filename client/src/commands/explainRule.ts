import * as vscode from 'vscode';
import type { RulePages } from '../rulePages.js';

/** Explains the rule of a finding, or one that the person picks among those that found something in the report. */
export async function explainRule(pages: RulePages, argument: unknown): Promise<void> {
  const rule = ruleOf(argument) ?? (await pickRule());
  if (rule !== undefined) await pages.show(rule);
}

function ruleOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { rule } = argument as Readonly<Record<string, unknown>>;
  return typeof rule === 'string' && /^[a-z-]+$/u.test(rule) ? rule : undefined;
}

async function pickRule(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .flatMap(({ source, code, message, range }) =>
      source === 'crossfoot' && typeof code === 'string' ? [{ rule: code, message, range }] : [],
    );
  if (found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was found in this report.'));
    return undefined;
  }
  const here = found.find(({ range }) => range.contains(editor.selection.active));
  const first = new Map<string, string>();
  for (const { rule, message } of here ? [here, ...found] : found) {
    if (!first.has(rule)) first.set(rule, message);
  }
  const items = [...first].map(([label, detail]) => ({ label, detail }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Which rule shall be explained?'),
    matchOnDetail: true,
  });
  return picked?.label;
}
