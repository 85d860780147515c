import { CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { vscodeCapabilities, type Editor } from './support/editor.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport, incompleteReport, wrongReport } from './support/samples.js';

const URI = 'file:///reports/a.report.md';
/** Full-width digits: a spelling that fix-all puts right. */
const badlySpelt = (): string =>
  cleanReport()
    .replace(/(（一）予以公开\s*\|\s*)19/u, '$1１９')
    .replace(' 26 |', ' ２６ |');

const only = (kind: string): object => ({ only: [kind], triggerKind: CodeActionTriggerKind.Invoked });

/** What an editor does when its user picks an action with an edit. */
async function pick(editor: Editor, action: CodeAction | undefined): Promise<void> {
  const [change] = action?.edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('The action has no edit.');
  expect(change.textDocument).toEqual({ uri: URI, version: editor.document(URI).version });
  await editor.apply(URI, change.edits as { range: (typeof change.edits)[number]['range']; newText: string }[]);
}

onEachServer((start) => {
  test('a finding behind the end of a line is reached from its last character', async () => {
    const editor = await start();
    await editor.open(URI, incompleteReport());
    const findings = await editor.diagnostics(URI);
    const behind = findings.find(
      ({ range }) =>
        range.start.character > 0 &&
        range.start.character === range.end.character &&
        range.start.character === editor.text(URI).split('\n')[range.start.line]?.length,
    );
    const at = { line: behind?.range.start.line ?? 0, character: (behind?.range.start.character ?? 0) - 1 };
    const actions = await editor.request<readonly CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['quickfix'], triggerKind: CodeActionTriggerKind.Invoked },
    });
    expect(actions?.flatMap(({ diagnostics }) => diagnostics ?? [])).toContainEqual(behind);
  });

  test('the preferred fix puts the wrong figure right', async () => {
    const editor = await start({ locale: 'zh-CN' });
    await editor.open(URI, wrongReport());
    const [finding] = await editor.diagnostics(URI);
    const fixes = (await editor.actions(URI, finding)).filter(({ isPreferred }) => isPreferred);
    expect(fixes).toMatchObject([
      { kind: 'quickfix', title: expect.stringContaining('19') as string, diagnostics: [finding] },
    ]);
    await pick(editor, fixes[0]);
    expect(editor.text(URI)).toBe(cleanReport());
    expect(await editor.diagnostics(URI)).toEqual([]);
  });

  test('a missing section is inserted', async () => {
    const editor = await start();
    await editor.open(URI, incompleteReport());
    const findings = await editor.diagnostics(URI);
    const missing = findings.find(({ code }) => code === 'section-missing');
    const [fix] = (await editor.actions(URI, missing)).filter(({ isPreferred }) => isPreferred);
    await pick(editor, fix);
    expect(editor.text(URI)).toContain('## 一、总体情况');
    expect((await editor.diagnostics(URI)).map(({ code }) => code)).not.toContain('section-missing');
  });

  test('an editor that knows no versioned edits gets plain ones', async () => {
    const { workspace, ...rest } = vscodeCapabilities;
    const editor = await start({ capabilities: { ...rest, workspace: { ...workspace, workspaceEdit: {} } } });
    await editor.open(URI, wrongReport());
    const [finding] = await editor.diagnostics(URI);
    const [fix] = await editor.actions(URI, finding);
    expect(fix?.edit).toEqual({ changes: { [URI]: [{ range: finding?.range, newText: '19' }] } });
  });

  test('fix-all on save changes spellings only, one edit a line, and then has nothing left to do', async () => {
    const editor = await start();
    await editor.open(URI, badlySpelt());
    const context = only('source.fixAll');
    const [action, ...others] = await editor.actions(URI, undefined, context);
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.crossfoot');
    const [change] = action?.edit?.documentChanges ?? [];
    expect(change && 'edits' in change && change.edits.map((edit) => 'newText' in edit && edit.newText)).toEqual([
      '26',
      '19',
    ]);
    await pick(editor, action);
    expect(editor.text(URI)).toBe(cleanReport());
    expect(await editor.actions(URI, undefined, context)).toEqual([]);
  });

  test('fix-all does not touch a figure', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    expect(await editor.actions(URI, undefined, only('source.fixAll.crossfoot'))).toEqual([]);
  });

  test('who asks for a kind gets that kind and those below it', async () => {
    const editor = await start();
    await editor.open(URI, badlySpelt());
    const [finding] = await editor.diagnostics(URI);
    const kindsFor = async (kind: string): Promise<readonly unknown[]> =>
      (await editor.actions(URI, finding, only(kind))).map((action) => action.kind);
    expect(await kindsFor('source')).toEqual(['source.fixAll.crossfoot']);
    expect(await kindsFor('source.fixAll')).toEqual(['source.fixAll.crossfoot']);
    expect(await kindsFor('source.organizeImports')).toEqual([]);
    expect(await kindsFor('source.fixAll.other')).toEqual([]);
    expect(new Set(await kindsFor('refactor'))).toEqual(new Set(['refactor.rewrite']));
    expect(await kindsFor('refactor.extract')).toEqual([]);
    expect(new Set(await kindsFor('quickfix'))).toEqual(new Set(['quickfix']));
  });

  test('the fixes of a finding that the client names are answered wherever the cursor is', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const diagnostics = await editor.diagnostics(URI);
    const titles = (await editor.actions(URI, undefined, { diagnostics, ...only('quickfix') })).map(
      ({ title }) => title,
    );
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).toEqual((await editor.actions(URI, diagnostics[0], only('quickfix'))).map(({ title }) => title));
    expect(await editor.actions(URI, undefined, only('quickfix'))).toEqual([]);
    expect(await editor.actions(URI, undefined, { diagnostics: [null, {}], ...only('quickfix') })).toEqual([]);
  });

  test('while the cursor moves, only what is wrong there is answered', async () => {
    const editor = await start();
    await editor.open(URI, badlySpelt());
    const [finding] = await editor.diagnostics(URI);
    const kindsFor = async (triggerKind: CodeActionTriggerKind): Promise<ReadonlySet<unknown>> =>
      new Set((await editor.actions(URI, finding, { triggerKind })).map(({ kind }) => kind));
    const all = ['quickfix', 'refactor.rewrite', 'source.fixAll.crossfoot'];
    expect(await kindsFor(CodeActionTriggerKind.Invoked)).toEqual(new Set(all));
    expect(await kindsFor(CodeActionTriggerKind.Automatic)).toEqual(new Set(['quickfix']));
  });

  test('a finding is ignored by a comment above the table, which needs a reason to count', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const [finding] = await editor.diagnostics(URI);
    const ignore = (await editor.actions(URI, finding)).find(({ title }) => title.startsWith('Ignore'));
    await pick(editor, ignore);
    expect(editor.text(URI)).toContain('情况\n\n<!-- crossfoot-disable-next-line table-relation: -->\n| 项目');
    expect((await editor.diagnostics(URI)).map(({ code }) => code)).toEqual(['suppression', 'table-relation']);

    await editor.replace(URI, 'table-relation: -->', 'table-relation: 以纸质登记为准 -->');
    expect(await editor.diagnostics(URI)).toEqual([]);
  });

  test('a client with its own commands is told where to put the reason, and can explain the rule', async () => {
    const commands = ['crossfoot.ignore', 'crossfoot.explainRule', 'other.command'];
    const editor = await start({ locale: 'zh-CN', initializationOptions: { commands } });
    await editor.open(URI, wrongReport().replaceAll('\n', '\r\n'));
    const [finding] = await editor.diagnostics(URI);
    const sent = (await editor.actions(URI, finding)).flatMap(({ command }) => command ?? []);
    expect(sent).toEqual([
      {
        title: expect.stringContaining('忽略') as string,
        command: 'crossfoot.ignore',
        arguments: [
          {
            uri: URI,
            version: 1,
            rule: 'table-relation',
            ruleName: expect.stringMatching(/\p{Script=Han}/u) as string,
            position: editor.find(URI, '| 项目'),
            before: '<!-- crossfoot-disable-next-line table-relation: ',
            after: ' -->\r\n',
          },
        ],
      },
      {
        title: expect.stringContaining('说明') as string,
        command: 'crossfoot.explainRule',
        arguments: [{ rule: 'table-relation' }],
      },
    ]);
  });

  test('a table is converted to the printed form and back', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const here = (): Parameters<Editor['actions']>[1] => {
      const at = editor.find(URI, '一、本年新收');
      return { range: { start: at, end: at }, message: '' };
    };
    const convert = async (): Promise<void> => {
      const all = await editor.actions(URI, here(), only('refactor.rewrite'));
      const actions = all.filter(({ title }) => title.startsWith('Convert to'));
      expect(actions).toHaveLength(1);
      await pick(editor, actions[0]);
    };
    await convert();
    expect(editor.text(URI)).toContain('| 申请人情况 |');
    expect(await editor.diagnostics(URI)).toEqual([]);
    await convert();
    expect(editor.text(URI)).toBe(cleanReport());
  });

  test('a place without findings, a closed document and other Markdown have no actions', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    expect(await editor.actions(URI, undefined)).toEqual([]);
    await editor.close(URI);
    expect(await editor.actions(URI, undefined)).toEqual([]);
    await editor.open(URI, '# 说明\n', 'markdown');
    expect(await editor.actions(URI, undefined)).toEqual([]);
  });
});
