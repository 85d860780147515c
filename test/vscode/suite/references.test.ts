import * as vscode from 'vscode';
import clean from '../../../samples/2024.report.md';
import { equal } from './equal';
import { activate, inChinese } from './extension';
import { poll } from './poll';
import { closeReports, findings, openReport } from './reports';

const hasRule = (rule: string) => (all: readonly vscode.Diagnostic[]) => all.some(({ code }) => code === rule);
const isClean = (all: readonly vscode.Diagnostic[]): boolean => all.length === 0;

/** Where `needle` stands in the document, `into` characters in. */
function place(document: vscode.TextDocument, needle: string, into = 0): vscode.Position {
  const offset = document.getText().indexOf(needle);
  if (offset < 0) throw new Error(`there is no "${needle}"`);
  return document.positionAt(offset + into);
}

/** Applies the code action of `kind` at a place whose title `fits`. */
async function apply(
  uri: vscode.Uri,
  at: vscode.Range,
  kind: vscode.CodeActionKind,
  fits: (title: string) => boolean,
): Promise<void> {
  const edit = await poll('a code action', async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      at,
      kind.value,
    );
    return actions.find(({ title }) => fits(title))?.edit;
  });
  equal(await vscode.workspace.applyEdit(edit), true);
}

async function hints({ uri, lineCount }: vscode.TextDocument): Promise<readonly string[]> {
  const range = new vscode.Range(0, 0, lineCount, 0);
  const all = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, range);
  return all.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

suite('prose and tables', () => {
  suiteSetup(activate);

  test('a wrong sum in a sentence is fixed', async () => {
    const editor = await openReport(clean.replace('公开85条', '公开80条'), 'sum.report.md');
    const { document } = editor;
    try {
      const [finding] = (await findings(document.uri, hasRule('text-sum'))).filter(({ code }) => code === 'text-sum');
      if (finding === undefined) throw new Error('the sum has no finding');
      equal(finding.message.includes('168 + 80'), true);
      await apply(document.uri, finding.range, vscode.CodeActionKind.QuickFix, (title) => title.includes('85'));
      await findings(document.uri, isClean);
      equal(document.getText(), clean);
    } finally {
      await closeReports(editor);
    }
  });

  test('a figure becomes a reference and follows an edit of the table', async () => {
    const editor = await openReport(clean, 'reference.report.md');
    const { document } = editor;
    try {
      const path = inChinese() ? '表三.结转下年度.总计' : 'requests.carriedOut.total';
      const at = place(document, '其余2件', 2);
      await apply(document.uri, new vscode.Range(at, at), vscode.CodeActionKind.RefactorRewrite, (title) =>
        title.includes(path),
      );
      equal(document.getText().includes(`其余{=${path}}件`), true);
      equal(await poll('the hint', async () => (await hints(document)).includes('2')), true);

      const row = document.lineAt(place(document, '| 四、结转下年度继续办理').line);
      const total = row.text.lastIndexOf('2');
      await editor.edit((edit) => {
        edit.replace(new vscode.Range(row.lineNumber, total, row.lineNumber, total + 1), '7');
      });
      equal(await poll('the new figure', async () => (await hints(document)).includes('7')), true);
    } finally {
      await closeReports(editor);
    }
  });

  test('going to the definition leads from a reference, and from a typed figure, to the cell', async () => {
    const editor = await openReport(clean.replace('上年结转1件', '上年结转{=表三.上年结转.总计}件'), 'go.report.md');
    const { document } = editor;
    try {
      await findings(document.uri, isClean);
      const goFrom = async (from: vscode.Position): Promise<string> => {
        const shown = await vscode.window.showTextDocument(document);
        shown.selection = new vscode.Selection(from, from);
        await poll('the jump', async () => {
          await vscode.commands.executeCommand('editor.action.revealDefinition');
          return shown.selection.active.line !== from.line;
        });
        return `${document.lineAt(shown.selection.active).text.split('|')[1]?.trim() ?? ''} ${document.getText(
          document.getWordRangeAtPosition(shown.selection.active, /\d+/u),
        )}`;
      };
      equal(await goFrom(place(document, '{=表三', 4)), '二、上年结转政府信息公开申请数量 1');
      equal(await goFrom(place(document, '申请24件', 3)), '一、本年新收政府信息公开申请数量 24');
    } finally {
      await closeReports(editor);
    }
  });

  test('paths are completed with their figures', async () => {
    const editor = await openReport(
      clean.replace('新收政府信息公开申请24件', '新收政府信息公开申请{=件'),
      'path.report.md',
    );
    const { document } = editor;
    try {
      const at = place(document, '{=件', 2);
      const item = await poll('the path', async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          at,
        );
        const path = inChinese() ? '表三.新收.总计' : 'requests.received.total';
        return items.find(({ label }) => typeof label === 'object' && label.label === path);
      });
      equal(typeof item.label === 'object' && item.label.description, '24');
    } finally {
      await closeReports(editor);
    }
  });
});
