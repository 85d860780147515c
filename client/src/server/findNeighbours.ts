import * as vscode from 'vscode';
import type { Neighbour, NeighboursParams } from '../../../server/protocol/index.js';
import { nameOf } from '../nameOf.js';

/** A longer file is no report. */
const LARGEST = 2_000_000;
/** So many files of a folder are read to find a report among them. */
const MOST = 12;

const TEXT = /\.(?:md|markdown|txt)$/iu;
const REPORT = /\.report\.md$|年度报告.*\.md$|年报.*\.md$/iu;

/** Reads other reports for the server, which has no files of its own in a browser: only beside a report or in its workspace folder. */
export async function findNeighbours({ uri, path, year }: NeighboursParams): Promise<readonly Neighbour[]> {
  const report = vscode.Uri.parse(uri, true);
  if (report.scheme === 'untitled') return [];
  const folder = vscode.Uri.joinPath(report, '..');
  if (path !== undefined) {
    const target = targetOf(report, folder, path);
    return target === undefined ? [] : readAll([target]);
  }
  const names = await reportsIn(folder, nameOf(report));
  const namesYear = (name: string): boolean => year !== undefined && name.includes(String(year));
  const ordered = [...names.filter(namesYear), ...names.filter((name) => !namesYear(name))];
  return readAll(ordered.slice(0, MOST).map((name) => vscode.Uri.joinPath(folder, name)));
}

/** A file that a report may name: by a path from its folder, within that folder or the workspace folder it is in. */
function targetOf(report: vscode.Uri, folder: vscode.Uri, path: string): vscode.Uri | undefined {
  const parts = path.replaceAll('\\', '/');
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/iu.test(parts) || !TEXT.test(parts)) return undefined;
  const target = vscode.Uri.joinPath(folder, parts);
  if (target.path.startsWith(`${folder.path}/`)) return target;
  const workspace = vscode.workspace.getWorkspaceFolder(report);
  return workspace !== undefined && target.path.startsWith(`${workspace.uri.path}/`) ? target : undefined;
}

async function reportsIn(folder: vscode.Uri, own: string): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const names = entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
    return names.filter((name) => name !== own && REPORT.test(name)).sort();
  } catch {
    return []; // the folder of a report that is gone, or of a place that has no folders
  }
}

async function readAll(targets: readonly vscode.Uri[]): Promise<readonly Neighbour[]> {
  const read = await Promise.all(targets.map(readReport));
  return read.filter((neighbour) => neighbour !== undefined);
}

/** As the editor has it, else as it is on the disk. */
async function readReport(uri: vscode.Uri): Promise<Neighbour | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return { name: nameOf(uri), text: open.getText() };
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) return undefined;
    return { name: nameOf(uri), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return undefined;
  }
}
