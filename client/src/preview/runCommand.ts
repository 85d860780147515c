import * as vscode from 'vscode';
import type { ExportKind } from '../../../server/protocol/index.js';
import type { ViewCommand } from '../../protocol/viewMessages.js';

/** What the export command is to write for each button; paper is reached by way of a PDF. */
const KINDS: Readonly<Record<ViewCommand, ExportKind>> = {
  exportDocx: 'docx',
  exportPdf: 'pdf',
  exportHtml: 'html',
  exportSheet: 'sheet',
  print: 'pdf',
};

/** Does what a button of the page asks for. */
export async function runCommand(command: ViewCommand, report: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('crossfoot.exportReport', report, KINDS[command]);
}
