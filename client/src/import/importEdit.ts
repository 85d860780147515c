import * as vscode from 'vscode';
import type { ImportResult, Picture } from '../../../server/protocol/index.js';
import { fromBase64 } from '../fromBase64.js';
import type { ImportNames } from './freeNames.js';

/** Writing a report and its pictures, in one step and over nothing. */
export interface ImportEdit {
  readonly report: vscode.Uri;
  readonly edit: vscode.WorkspaceEdit;
}

export function importEdit({ text, pictures = [] }: ImportResult, folder: vscode.Uri, names: ImportNames): ImportEdit {
  const report = vscode.Uri.joinPath(folder, names.report);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(report, { contents: new TextEncoder().encode(text), overwrite: false });
  for (const { name, bytes } of pictures.filter(isInside)) {
    edit.createFile(vscode.Uri.joinPath(folder, name), { contents: fromBase64(bytes), overwrite: false });
  }
  return { report, edit };
}

/** A picture lies in a folder beside the report and nowhere else, whatever its name says. */
function isInside({ name }: Picture): boolean {
  const parts = name.split('/');
  return parts.length > 1 && parts.every((part) => !/^\.{0,2}$|\\/u.test(part));
}
