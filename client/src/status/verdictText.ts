import * as vscode from 'vscode';
import type { VerdictResult } from '../../../server/protocol/index.js';

/** The verdict in one sentence: "39 项勾稽：37 通过，1 不符，1 未检". */
export function verdictText({ relations, passed, broken, unchecked }: VerdictResult): string {
  if (relations === 0) return vscode.l10n.t('No table to check');
  if (passed === relations) return vscode.l10n.t('{0} checks: all passed', relations);
  return vscode.l10n.t('{0} checks: {1} passed, {2} broken, {3} unchecked', relations, passed, broken, unchecked);
}

/** How many findings there are, gravest first; those that do not occur are left out. */
export function findingsText({ findings }: VerdictResult): string {
  const parts = [
    findings.error > 0 ? vscode.l10n.t('errors: {0}', findings.error) : '',
    findings.warning > 0 ? vscode.l10n.t('warnings: {0}', findings.warning) : '',
    findings.information + findings.hint > 0 ? vscode.l10n.t('remarks: {0}', findings.information + findings.hint) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? vscode.l10n.t('nothing found') : parts.join(vscode.l10n.t(', '));
}

/** `good` only when everything was checked and nothing was found: silence is never mistaken for checked. */
export function verdictLevel({ relations, passed, broken, findings }: VerdictResult): 'bad' | 'doubtful' | 'good' {
  if (broken > 0 || findings.error > 0) return 'bad';
  return passed < relations || relations === 0 || findings.warning > 0 ? 'doubtful' : 'good';
}
