import * as vscode from 'vscode';

/** Where an import is written: the report, and beside it a folder for its pictures. */
export interface ImportNames {
  readonly report: string;
  readonly pictures: string;
}

const MOST_COPIES = 100;

/** `NAME.report.md` and `NAME.files`, numbered until neither exists in `folder`: an import overwrites nothing. */
export async function freeNames(folder: vscode.Uri, source: string): Promise<ImportNames | undefined> {
  const stem = stemOf(source);
  for (let copy = 1; copy < MOST_COPIES; copy++) {
    const names = namesOf(`${stem}${copy === 1 ? '' : ` (${copy})`}`);
    const taken = await Promise.all(
      [names.report, names.pictures].map((name) => exists(vscode.Uri.joinPath(folder, name))),
    );
    if (!taken.includes(true)) return names;
  }
  return undefined;
}

const stemOf = (source: string): string => source.replace(/\.[^.]+$/u, '');

const namesOf = (stem: string): ImportNames => ({ report: `${stem}.report.md`, pictures: `${stem}.files` });

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
