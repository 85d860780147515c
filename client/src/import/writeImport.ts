import * as vscode from 'vscode';
import type { ImportResult, Picture } from '../../../server/protocol/index.js';
import { fromBase64 } from '../fromBase64.js';
import type { ImportNames } from './freeNames.js';

/**
 * Writes the report and its pictures in one step, and shows the report. Where nothing can be written the report is an
 * untitled one, and its pictures are lost.
 */
export async function writeImport(
  { text, pictures = [] }: ImportResult,
  folder: vscode.Uri | undefined,
  names: ImportNames | undefined,
): Promise<{ readonly report: vscode.Uri; readonly lost: number }> {
  if (folder !== undefined && names !== undefined) {
    const report = vscode.Uri.joinPath(folder, names.report);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(report, { contents: new TextEncoder().encode(text), overwrite: false });
    for (const { name, bytes } of pictures.filter(isIn(names.pictures))) {
      edit.createFile(vscode.Uri.joinPath(folder, name), { contents: fromBase64(bytes), overwrite: false });
    }
    if (await vscode.workspace.applyEdit(edit)) {
      await vscode.window.showTextDocument(report, { preview: false });
      return { report, lost: 0 };
    }
  }
  const untitled = await vscode.workspace.openTextDocument({ language: 'annual-report', content: text });
  await vscode.window.showTextDocument(untitled, { preview: false });
  return { report: untitled.uri, lost: pictures.length };
}

/** A picture lies in its folder and nowhere else, whatever its name says. */
const isIn =
  (folder: string) =>
  ({ name }: Picture): boolean => {
    const [first, ...inside] = name.split('/');
    return first === folder && inside.length > 0 && inside.every((part) => !/^(?:\.{0,2})$|\\/u.test(part));
  };
