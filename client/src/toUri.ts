import * as vscode from 'vscode';

/** A command's argument as an address: menus pass one, the palette passes none, others pass what they like. */
export function toUri(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  return typeof argument === 'string' ? vscode.Uri.parse(argument, true) : undefined;
}
