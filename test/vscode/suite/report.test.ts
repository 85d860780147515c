import * as vscode from 'vscode';
import clean from '../../../samples/2024.report.md';
import broken from '../../../samples/2023.report.md';
import { equal } from './equal';
import { activate, inChinese } from './extension';
import { poll } from './poll';
import { closeReports, findings, openReport } from './reports';

const codesOf = (all: readonly vscode.Diagnostic[]): readonly unknown[] => all.map(({ code }) => code);

const has = (rule: string) => (all: readonly vscode.Diagnostic[]) => codesOf(all).includes(rule);
const hasNot = (rule: string) => (all: readonly vscode.Diagnostic[]) => !codesOf(all).includes(rule);

/** The only finding of `rule`. */
async function findingOf(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const [found, ...more] = (await findings(uri, has(rule))).filter(({ code }) => code === rule);
  if (found === undefined || more.length > 0) throw new Error(`${more.length} findings of ${rule} too many`);
  return found;
}

/** The quick fixes at a finding whose title holds `words`. */
async function fixesAt(uri: vscode.Uri, { range }: vscode.Diagnostic, words: string): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => title.includes(words));
}

/** Applies a fix of the only finding of `rule`; the editor may have to ask again when the text has just changed. */
async function applyFix(uri: vscode.Uri, rule: string, words: string): Promise<void> {
  const edit = await poll(`a fix of ${rule} with "${words}"`, async () => {
    const [action] = await fixesAt(uri, await findingOf(uri, rule), words);
    return action?.edit;
  });
  equal(await vscode.workspace.applyEdit(edit), true);
}

suite('a report', () => {
  suiteSetup(activate);

  test('shows the wrong cell, and its fix makes the table agree', async () => {
    const editor = await openReport(broken, 'broken.report.md');
    const { uri } = editor.document;
    try {
      const finding = await findingOf(uri, 'table-relation');
      equal(editor.document.getText(finding.range), '15');
      equal(finding.source, 'crossfoot');
      equal(finding.message.includes(inChinese() ? '总计' : '14'), true);

      await applyFix(uri, 'table-relation', inChinese() ? '改合计' : '14');
      await findings(uri, hasNot('table-relation'));
      equal(editor.document.getText(finding.range), '14');

      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('undo');
      await findings(uri, has('table-relation'));
      equal(editor.document.getText(), broken);
    } finally {
      await closeReports(editor);
    }
  });

  test('gets its missing section', async () => {
    const editor = await openReport(broken, 'missing.report.md');
    const { uri } = editor.document;
    try {
      await applyFix(uri, 'section-missing', '六');
      await findings(uri, hasNot('section-missing'));
      const text = editor.document.getText();
      equal(text.includes('## 六、其他需要报告的事项'), true);
      equal(text.indexOf('## 六、') < text.lastIndexOf('青云市自然资源局'), true);
    } finally {
      await closeReports(editor);
    }
  });

  test('that is right has no finding until a figure is changed', async () => {
    const editor = await openReport(clean, 'right.report.md');
    const { document } = editor;
    try {
      const line = document
        .getText()
        .split('\n')
        .findIndex((each) => each.startsWith('| （一）予以公开'));
      const at = document.lineAt(line).text.indexOf(' 8 |') + 1;
      await editor.edit((edit) => {
        edit.replace(new vscode.Range(line, at, line, at + 1), '9');
      });
      const all = await findings(document.uri);
      equal(codesOf(all), ['table-relation']);
      equal(all[0]?.range, new vscode.Range(line, at, line, at + 1));

      await vscode.commands.executeCommand('undo');
      equal(document.getText(), clean);
      await findings(document.uri, (left) => left.length === 0);
    } finally {
      await closeReports(editor);
    }
  });

  test('is fixed and filled in by command', async () => {
    const editor = await openReport(broken, 'commands.report.md');
    const { uri } = editor.document;
    try {
      await findingOf(uri, 'cell-number');
      await vscode.commands.executeCommand('crossfoot.fixAll');
      await findings(uri, hasNot('cell-number'));
      equal(editor.document.getText().includes('１２'), false);

      // Only once the table agrees do the relations prove what is blank.
      await applyFix(uri, 'table-relation', '14');
      await findings(uri, hasNot('table-relation'));
      await vscode.commands.executeCommand('crossfoot.fixProved');
      await findings(uri, hasNot('cell-blank'));
      const row = editor.document
        .getText()
        .split('\n')
        .find((line) => line.startsWith('| （一）予以公开'));
      equal(
        row
          ?.split('|')
          .slice(2, -1)
          .map((cell) => cell.trim()),
        ['6', '2', '0', '0', '0', '0', '8'],
      );
    } finally {
      await closeReports(editor);
    }
  });

  test('in plain Markdown is known by its title; other Markdown is left alone', async () => {
    const notes = await openReport('# 会议记录\n\n（三）年报初稿 15 件。\n', 'notes.md');
    const report = await openReport(broken, 'plain.md');
    try {
      equal(report.document.languageId, 'markdown');
      await findings(report.document.uri, has('table-relation'));
      equal(vscode.languages.getDiagnostics(notes.document.uri).length, 0);
    } finally {
      await closeReports(notes, report);
    }
  });

  test('keeps its outline', async () => {
    const editor = await openReport(clean, 'outline.report.md');
    try {
      const symbols = await poll('the outline', async () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          editor.document.uri,
        ),
      );
      const names = (function all(list: readonly vscode.DocumentSymbol[]): readonly string[] {
        return list.flatMap(({ name, children }) => [name, ...all(children)]);
      })(symbols);
      equal(
        names.some((name) => name.includes('依申请公开情况')),
        true,
      );
    } finally {
      await closeReports(editor);
    }
  });

  test('comes back after a restart of the server', async () => {
    const editor = await openReport(broken, 'restart.report.md');
    const { uri } = editor.document;
    try {
      await findings(uri, has('table-relation'));
      await vscode.commands.executeCommand('crossfoot.restartServer');
      await findings(uri, has('table-relation'));
      await applyFix(uri, 'table-relation', '14');
      await findings(uri, hasNot('table-relation'));
    } finally {
      await closeReports(editor);
    }
  });
});
