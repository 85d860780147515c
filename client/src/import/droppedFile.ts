import * as vscode from 'vscode';
import { isImportable } from './importable.js';
import { droppedSource, fileSource, type ImportSource } from './importSource.js';

/** The only file of a drag, if it is one that can be imported. Its report goes into `folder` if it has none of its own. */
export async function droppedFile(
  data: vscode.DataTransfer,
  folder: vscode.Uri | undefined,
): Promise<ImportSource | undefined> {
  const [uri, ...others] = await addresses(data);
  if (others.length > 0) return undefined;
  if (uri !== undefined) return isImportable(uri.path) ? fileSource(uri) : undefined;
  const [file, ...more] = [...data].flatMap(([, item]) => item.asFile() ?? []);
  if (file === undefined || more.length > 0 || !isImportable(file.name)) return undefined;
  return file.uri === undefined ? droppedSource(file, folder) : fileSource(file.uri);
}

/** What is dragged from the explorer has addresses (RFC 2483: a line each, comments begin with #). */
async function addresses(data: vscode.DataTransfer): Promise<readonly vscode.Uri[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  return list
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line) => uriIn(line.trim()) ?? []);
}

function uriIn(line: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(line, true);
  } catch {
    return undefined;
  }
}
