import * as vscode from 'vscode';
import { pictureFolderName } from '../pictureFolder.js';
import type { ServerSession } from '../server/serverSession.js';
import { pickChart, type PickedChart } from './pickChart.js';

type Form = 'picture' | 'table';

interface FormChoice extends vscode.QuickPickItem {
  readonly form: Form;
}

const forms = (): readonly FormChoice[] => [
  {
    form: 'picture',
    label: `$(file-media) ${vscode.l10n.t('As a picture')}`,
    description: vscode.l10n.t('an SVG file beside the report'),
  },
  {
    form: 'table',
    label: `$(table) ${vscode.l10n.t('As a table')}`,
    description: vscode.l10n.t('the figures of the chart, for every kind of file'),
  },
];

/**
 * Puts a chart into the report, behind the paragraph or table that the cursor is in: as a picture beside the report, or
 * as a table. A picture that the report has already is drawn anew.
 */
export async function insertChart(
  server: ServerSession,
  argument: unknown,
  key: unknown,
  form: unknown,
): Promise<void> {
  const chart = await pickChart(server, argument, key, true);
  if (chart === undefined) return;
  const wanted = forms().find((each) => each.form === form)?.form ?? (await pickForm());
  if (wanted === undefined) return;
  if (wanted === 'table') {
    await insert(chart.report, chart.table);
    return;
  }
  if (chart.report.isUntitled) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Please save the report first: the picture is written beside it.'),
    );
    return;
  }
  await insertPicture(chart);
}

const pickForm = async (): Promise<Form | undefined> =>
  (await vscode.window.showQuickPick(forms(), { title: vscode.l10n.t('Insert Chart into the Report') }))?.form;

async function insertPicture({ report, key, title, svg }: PickedChart): Promise<void> {
  const folder = pictureFolderName(report.uri);
  const bytes = new TextEncoder().encode(svg);
  const place = (name: string): vscode.Uri => vscode.Uri.joinPath(report.uri, '..', folder, name);
  const own = `chart-${key}.svg`;
  if (report.getText().includes(linkTo(folder, own))) {
    await vscode.workspace.fs.writeFile(place(own), bytes);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The picture was in the report already, and is up to date now.'),
    );
    return;
  }
  const name = await freeName(place, `chart-${key}`);
  await vscode.workspace.fs.writeFile(place(name), bytes);
  await insert(report, `![图解：${title}](${linkTo(folder, name)})`);
}

/** The address of a file in Markdown: only what would end it, or be read as something else, is written as an escape. */
const linkTo = (folder: string, name: string): string =>
  `${folder}/${name}`.replaceAll(/[\s()<>%\\#?&]/gu, (sign) =>
    encodeURIComponent(sign).replace(/[()]/u, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`),
  );

/** A name that no file has yet: what lies there is not ours to overwrite. */
async function freeName(place: (name: string) => vscode.Uri, base: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${base}.svg` : `${base}-${String(number)}.svg`;
    if (!(await exists(place(name)))) return name;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function insert(report: vscode.TextDocument, block: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(report, { viewColumn: columnOf(report) });
  const at = endOfBlock(report, editor.selection.active.line);
  const eol = report.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const isFollowed = at.line + 1 < report.lineCount && !report.lineAt(at.line + 1).isEmptyOrWhitespace;
  const text = `${eol}${eol}${block.replaceAll('\n', eol)}${isFollowed ? eol : ''}`;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(report.uri, at, text);
  await vscode.workspace.applyEdit(edit);
  editor.revealRange(new vscode.Range(at, at.translate(2)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where the report is on the screen, so that it does not open a second time over its preview. */
const columnOf = (report: vscode.TextDocument): vscode.ViewColumn =>
  vscode.window.visibleTextEditors.find(({ document }) => document === report)?.viewColumn ?? vscode.ViewColumn.One;

/** The end of the lines without a gap that begin at `line`. */
function endOfBlock(report: vscode.TextDocument, line: number): vscode.Position {
  let last = line;
  while (
    last + 1 < report.lineCount &&
    !report.lineAt(last).isEmptyOrWhitespace &&
    !report.lineAt(last + 1).isEmptyOrWhitespace
  ) {
    last++;
  }
  return report.lineAt(last).range.end;
}
