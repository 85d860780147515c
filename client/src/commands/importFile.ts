import * as vscode from 'vscode';
import type { Imports } from '../import/imports.js';
import { importable } from '../import/importable.js';
import { fileSource } from '../import/importSource.js';
import { toUri } from '../toUri.js';

/** Turns a text, a web page, a Word or an Excel file into a report beside it; asks for the file where none is named. */
export async function importFile(imports: Imports, argument: unknown): Promise<void> {
  const file = toUri(argument) ?? (await pickFile());
  if (file !== undefined) await imports.run(fileSource(file));
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Report'),
    openLabel: vscode.l10n.t('Import'),
    canSelectMany: false,
    filters: { [vscode.l10n.t('Texts, web pages, Word and Excel files')]: [...importable] },
  });
  return chosen?.[0];
}
