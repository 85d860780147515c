import * as vscode from 'vscode';
import { nameOf } from './nameOf.js';

/** Name of the folder beside a report that has its pictures: `2024.files` for `2024.report.md`. */
export const pictureFolderName = (report: vscode.Uri): string =>
  `${nameOf(report).replace(/(?:\.report)?\.[^.]+$/u, '')}.files`;

/** That folder; undefined for a report that has no place yet. */
export const pictureFolder = (report: vscode.Uri): vscode.Uri | undefined =>
  report.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(report, '..', pictureFolderName(report));
