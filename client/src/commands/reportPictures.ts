import * as vscode from 'vscode';
import type { Picture } from '../../../server/protocol/index.js';
import { picturesRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import { toBase64 } from '../toBase64.js';

/** A photograph of a phone has some 5 MB. */
const MOST_BYTES = 10 * 1024 * 1024;

/** The pictures that a report shows, those that lie where it says. */
export async function reportPictures(server: ServerSession, report: vscode.Uri): Promise<readonly Picture[]> {
  const found = report.scheme === 'untitled' ? null : await server.ask(picturesRequest, { uri: report.toString() });
  const read = (found?.names ?? []).map((name) => readPicture(vscode.Uri.joinPath(report, '..', name), name));
  return (await Promise.all(read)).flatMap((picture) => picture ?? []);
}

async function readPicture(place: vscode.Uri, name: string): Promise<Picture | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(place);
    return size > MOST_BYTES ? undefined : { name, bytes: toBase64(await vscode.workspace.fs.readFile(place)) };
  } catch {
    // The export names in words what is not there.
    return undefined;
  }
}
