import * as vscode from 'vscode';

/** Where a link of a report may lead. The page's word is not taken for it. */
const SCHEMES: readonly string[] = ['http', 'https', 'mailto'];

/** Follows a link of the report: the web in the browser (VS Code asks first), a file of the same folder in the editor. */
export async function openLink(href: string, report: vscode.Uri): Promise<void> {
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(href)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    if (!href.startsWith('/') && !href.startsWith('\\')) await openNeighbour(href, report);
    return;
  }
  if (SCHEMES.includes(scheme)) await vscode.env.openExternal(vscode.Uri.parse(href, true));
}

async function openNeighbour(href: string, report: vscode.Uri): Promise<void> {
  const [path] = href.split('#');
  if (path === undefined || path === '') return;
  const folder = vscode.Uri.joinPath(report, '..');
  const target = vscode.Uri.joinPath(folder, decode(path));
  // Opens in the editor as text, so that a link can never run anything.
  if (target.path.startsWith(`${folder.path}/`)) await vscode.window.showTextDocument(target);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
