import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { vscodeCapabilities } from './support/editor.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport, incompleteReport, wrongReport } from './support/samples.js';

const URI = 'file:///reports/a.report.md';

onEachServer((start) => {
  test('a clean report has no findings', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    expect(await editor.diagnostics(URI)).toEqual([]);
  });

  test('a wrong figure is marked on its cell, in the language of the client', async () => {
    const editor = await start({ locale: 'zh-cn' });
    await editor.open(URI, wrongReport());
    const start1 = editor.find(URI, ' 20 |', 1);
    expect(await editor.diagnostics(URI)).toEqual([
      {
        range: { start: start1, end: { ...start1, character: start1.character + 2 } },
        severity: 1,
        source: 'crossfoot',
        code: 'table-relation',
        message: expect.stringMatching(/（一）予以公开.*自然人.*20.*19/u) as string,
      },
    ]);
  });

  test('the language in the initialization options comes before that of the client', async () => {
    const editor = await start({ locale: 'zh-cn', initializationOptions: { locale: 'en' } });
    await editor.open(URI, wrongReport());
    const [finding] = await editor.diagnostics(URI);
    expect(finding?.message).toContain('should be 19');
  });

  test('an edit is checked, and what is unchanged is not sent again', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const first = await editor.pull(URI);
    expect(await editor.pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });

    await editor.replace(URI, ' 19 |', ' 20 |');
    const second = await editor.pull(URI, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [{ code: 'table-relation' }] });
    expect(second.resultId).not.toBe(first.resultId);

    await editor.replace(URI, ' 20 |', ' 19 |');
    expect(await editor.pull(URI, second.resultId)).toMatchObject({ kind: 'full', items: [] });
    expect(editor.checks()).toBe(3);
  });

  test('a document that is opened again is not taken for the one before', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const { resultId } = await editor.pull(URI);
    await editor.close(URI);
    await editor.open(URI, wrongReport());
    expect(await editor.pull(URI, resultId)).toMatchObject({ kind: 'full', items: [{ code: 'table-relation' }] });
  });

  test('a closed or unknown document has no findings', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    await editor.close(URI);
    expect(await editor.diagnostics(URI)).toEqual([]);
    expect(await editor.diagnostics('file:///nowhere.md')).toEqual([]);
    expect(editor.checks()).toBe(0);
  });

  test('Markdown is checked if its title says that it is a report, and no longer once it does not', async () => {
    const editor = await start();
    await editor.open(URI, incompleteReport(), 'markdown');
    expect(await editor.diagnostics(URI)).toMatchObject([{ code: 'section-missing' }]);
    await editor.replace(URI, '政府信息公开工作年度报告', '工作笔记');
    expect(await editor.diagnostics(URI)).toEqual([]);
    await editor.open('file:///readme.md', '# 说明\n\n一、总体情况\n', 'markdown');
    expect(await editor.diagnostics('file:///readme.md')).toEqual([]);
    await editor.open('file:///notes.txt', incompleteReport(), 'plaintext');
    expect(await editor.diagnostics('file:///notes.txt')).toEqual([]);
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    [
      'astral characters before the place',
      (text: string) => text.replace('| 一、', '| 𠮷😀一、').replace('20 |', '20 |'),
    ],
    ['no line ending at the end', (text: string) => text.trimEnd()],
  ])('positions are right with %s', async (_, change) => {
    const editor = await start();
    await editor.open(URI, change(wrongReport()));
    const findings = await editor.diagnostics(URI);
    const finding = findings.find(({ code }) => code === 'table-relation');
    expect(finding && editor.document(URI).getText(finding.range)).toBe('20');
  });

  test('increments between surrogate pairs and CRLF keep the document as the editor has it', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport().replaceAll('\n', '\r\n'));
    const title = editor.find(URI, '青岭市');
    await editor.change(URI, { range: { start: title, end: title }, text: '𠮷😀\r\n\r\n' });
    const [after, into] = [{ line: title.line + 2, character: 0 }, editor.find(URI, '做好')];
    await editor.change(
      URI,
      { range: { start: into, end: into }, text: '𠮷' },
      { range: { start: title, end: after }, text: '' },
    );
    const [finding] = await editor.diagnostics(URI);
    expect(finding && editor.document(URI).getText(finding.range)).toBe('20');
  });

  test('a burst of 200 edits is checked a few times at most, and its end counts', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    await editor.diagnostics(URI);
    const before = editor.checks();
    const pulls = [];
    for (let count = 0; count < 100; count++) {
      await editor.replace(URI, ' 19 |', ' 20 |');
      pulls.push(editor.pull(URI));
      await editor.replace(URI, ' 20 |', count === 99 ? ' 21 |' : ' 19 |');
    }
    expect(await editor.pull(URI)).toMatchObject({ items: [{ message: expect.stringContaining('21') as string }] });
    await Promise.all(pulls);
    expect(editor.checks() - before).toBeLessThanOrEqual(3);
  });

  test('one check serves every request for a version', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    await Promise.all([editor.pull(URI), editor.pull(URI), editor.actions(URI, undefined)]);
    await editor.pull(URI);
    expect(editor.checks()).toBe(1);
  });

  test('a cancelled request is answered as cancelled, and the next one as usual', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const source = new CancellationTokenSource();
    const pull = editor.pull(URI, undefined, source.token);
    source.cancel();
    await expect(pull).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await editor.diagnostics(URI)).toHaveLength(1);
  });

  test('a request for a document that is closed meanwhile is cancelled by the server', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const pull = editor.pull(URI);
    await editor.close(URI);
    await expect(pull).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: false },
    });
  });

  test('settings are asked for once a document, apply to it alone, and are asked for again when they change', async () => {
    const other = 'file:///reports/other.report.md';
    const editor = await start({
      settings: (uri) => (uri === URI ? { rules: { 'table-relation': 'hint' } } : null),
    });
    await editor.open(URI, wrongReport());
    await editor.open(other, wrongReport());
    const first = await editor.pull(URI);
    expect(first).toMatchObject({ items: [{ severity: 4 }] });
    expect(await editor.diagnostics(other)).toMatchObject([{ severity: 1 }]);
    await editor.replace(URI, '做好', '切实做好');
    await editor.pull(URI);
    expect(editor.heard.filter(({ method }) => method === 'workspace/configuration')).toHaveLength(2);

    await editor.changeSettings(() => ({ rules: { 'table-relation': 'off' } }));
    await editor.hears('workspace/diagnostic/refresh');
    expect(await editor.pull(URI, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('settings of any other shape change nothing', async () => {
    const shapes = [
      'off',
      [{ rules: {} }],
      { rules: ['off'] },
      { rules: { 'table-relation': 'fatal', 'section-missing': 7 } },
    ];
    const editor = await start({ settings: (uri) => shapes[Number(uri.slice(-1))] });
    for (const [index] of shapes.entries()) {
      const uri = `file:///reports/${String(index)}`;
      await editor.open(uri, wrongReport());
      expect(await editor.diagnostics(uri)).toMatchObject([{ code: 'table-relation', severity: 1 }]);
    }
  });

  test('settings of a client that cannot be asked come with its notification', async () => {
    const editor = await start({ capabilities: { textDocument: vscodeCapabilities.textDocument ?? {} } });
    await editor.open(URI, wrongReport());
    expect(await editor.diagnostics(URI)).toMatchObject([{ severity: 1 }]);
    await editor.notify('workspace/didChangeConfiguration', {
      settings: { crossfoot: { rules: { 'table-relation': 'warning' } } },
    });
    expect(await editor.diagnostics(URI)).toMatchObject([{ severity: 2 }]);
  });

  test('a client that cannot pull gets findings pushed, with their version, and an empty list at the end', async () => {
    const editor = await start({ capabilities: {} });
    const isVersion = (version: number) => (params: unknown) => (params as { version?: number }).version === version;
    await editor.open(URI, wrongReport());
    expect(await editor.hears('textDocument/publishDiagnostics', isVersion(1))).toMatchObject({
      uri: URI,
      diagnostics: [{ code: 'table-relation' }],
    });
    for (let count = 0; count < 50; count++) {
      await editor.replace(URI, ' 20 |', ' 19 |');
      await editor.replace(URI, ' 19 |', ' 20 |');
    }
    await editor.replace(URI, ' 20 |', ' 19 |');
    expect(await editor.hears('textDocument/publishDiagnostics', isVersion(102))).toMatchObject({ diagnostics: [] });
    const published = editor.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    expect(published.length).toBeLessThanOrEqual(4);

    const heard = editor.heard.length;
    await editor.close(URI);
    expect(await editor.hears('textDocument/publishDiagnostics', () => true, heard)).toEqual({
      uri: URI,
      diagnostics: [],
    });
  });

  test('a client that could pull and does not gets findings pushed; once it pulls, they are taken back', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    const published = 'textDocument/publishDiagnostics';
    expect(await editor.hears(published)).toMatchObject({ uri: URI, diagnostics: [{ code: 'table-relation' }] });
    const heard = editor.heard.length;
    expect(await editor.diagnostics(URI)).toMatchObject([{ code: 'table-relation' }]);
    expect(await editor.hears(published, () => true, heard)).toEqual({ uri: URI, diagnostics: [] });

    const last = editor.heard.length;
    await editor.replace(URI, '做好', '切实做好');
    expect(await editor.diagnostics(URI)).toHaveLength(1);
    expect(editor.heard.slice(last).filter(({ method }) => method === published)).toEqual([]);
  });

  test('a file far too long to be a report is not checked, and says so', async () => {
    const editor = await start();
    await editor.open(URI, '字'.repeat(20_000_001));
    expect(await editor.diagnostics(URI)).toMatchObject([
      { severity: 2, message: expect.stringContaining('not checked') as string },
    ]);
    expect(editor.checks()).toBe(0);
  });
});
