import * as vscode from 'vscode';
import type { ExportKind } from '../../../server/protocol/index.js';

/** A form in which a report can leave, as the person chooses it. */
export interface ExportForm extends vscode.QuickPickItem {
  readonly to: ExportKind;
}

export const exportForms = (): readonly ExportForm[] => [
  {
    to: 'docx',
    label: `$(file) ${vscode.l10n.t('Word file')}`,
    description: vscode.l10n.t('the finished report in official layout'),
  },
  {
    to: 'pdf',
    label: `$(file-pdf) ${vscode.l10n.t('PDF file')}`,
    description: vscode.l10n.t('the finished report, printed by an installed Edge or Chrome'),
  },
  {
    to: 'html',
    label: `$(globe) ${vscode.l10n.t('Web page')}`,
    description: vscode.l10n.t('the finished report, prints to PDF'),
  },
  {
    to: 'sheet',
    label: `$(checklist) ${vscode.l10n.t('Check sheet')}`,
    description: vscode.l10n.t('findings and relations, to print and sign'),
  },
  {
    to: 'sheet-docx',
    label: `$(checklist) ${vscode.l10n.t('Check sheet as a Word file')}`,
    description: vscode.l10n.t('findings and relations, to fill in in Word'),
  },
  {
    to: 'xlsx',
    label: `$(table) ${vscode.l10n.t('Figures as an Excel file')}`,
    description: vscode.l10n.t('the tables as the form prints them'),
  },
  {
    to: 'csv',
    label: `$(table) ${vscode.l10n.t('Figures as CSV')}`,
    description: vscode.l10n.t('one cell a row, for a spreadsheet'),
  },
  {
    to: 'json',
    label: `$(json) ${vscode.l10n.t('Figures as JSON')}`,
    description: vscode.l10n.t('for a program'),
  },
];
