import { ErrorCodes } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { findingFixesMethod, fixAllMethod, importMethod, renderMethod } from '../../server/protocol/index.js';
import { Editor } from './support/editor.js';
import { onEachServer } from './support/onEachServer.js';
import { cleanReport, wrongReport } from './support/samples.js';
import { overStdio } from './support/transports.js';

const URI = 'file:///reports/a.report.md';
const document = { textDocument: { uri: URI } };

const MALFORMED: readonly (readonly [string, unknown])[] = [
  ['textDocument/diagnostic', {}],
  ['textDocument/diagnostic', { textDocument: null }],
  ['textDocument/diagnostic', []],
  ['textDocument/documentSymbol', { textDocument: { uri: 7 } }],
  ['textDocument/foldingRange', { uri: URI }],
  ['textDocument/formatting', 'now'],
  ['textDocument/hover', document],
  ['textDocument/hover', { ...document, position: { line: -1, character: 0 } }],
  ['textDocument/hover', { ...document, position: { line: 'first', character: 0 } }],
  ['textDocument/codeAction', document],
  ['textDocument/codeAction', { ...document, range: { start: {} }, context: {} }],
  [
    'textDocument/codeAction',
    {
      ...document,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: 'quickfix' },
    },
  ],
  [renderMethod, undefined],
  [renderMethod, { uri: null }],
  [renderMethod, { uri: URI, known: [1] }],
  [findingFixesMethod, { uri: URI, version: 1, rule: 'term', start: 0 }],
  [findingFixesMethod, { uri: URI, version: 1, rule: 'term', start: -1, end: 2 }],
  [fixAllMethod, { uri: URI }],
  [fixAllMethod, { uri: URI, classes: ['choice'] }],
  [importMethod, { name: 'a.txt', bytes: [1, 2] }],
  [importMethod, { name: 'a.txt', bytes: '不是Base64' }],
];

const PASSED_OVER: readonly (readonly [string, unknown])[] = [
  ['textDocument/didOpen', { textDocument: { uri: URI, languageId: 'annual-report', version: 2 } }],
  ['textDocument/didOpen', undefined],
  ['textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: { text: '' } }],
  ['textDocument/didChange', { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: {}, text: '' }] }],
  ['textDocument/didChange', { textDocument: { uri: URI }, contentChanges: [{ text: '' }] }],
  ['textDocument/didChange', { textDocument: { uri: 'file:///nowhere.md', version: 2 }, contentChanges: [] }],
  ['textDocument/didClose', { textDocument: {} }],
  ['workspace/didChangeConfiguration', null],
];

onEachServer((start) => {
  test('a malformed request is refused as invalid, and the server goes on', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    for (const [method, params] of MALFORMED) {
      await expect
        .soft(editor.request(method, params), `${method} ${JSON.stringify(params)}`)
        .rejects.toMatchObject({ code: ErrorCodes.InvalidParams });
    }
    expect(await editor.diagnostics(URI)).toHaveLength(1);
  });

  test('a malformed notification is passed over, and the document stays as it was', async () => {
    const editor = await start();
    await editor.open(URI, wrongReport());
    for (const [method, params] of PASSED_OVER) {
      await editor.notify(method, params);
      expect.soft(await editor.diagnostics(URI), `${method} ${JSON.stringify(params)}`).toHaveLength(1);
    }
  });

  test('a notification that is not as it should be is logged', async () => {
    const editor = await start();
    await editor.notify('textDocument/didOpen', { textDocument: {} });
    expect(await editor.hears('window/logMessage')).toMatchObject({
      type: 1,
      message: expect.stringContaining('textDocument/didOpen') as string,
    });
  });

  test('a range beyond the end, or the wrong way round, is taken as editors mean it', async () => {
    const editor = await start();
    await editor.open(URI, cleanReport());
    const far = { line: 99_999, character: 99_999 };
    await editor.change(URI, { range: { start: far, end: far }, text: '\n完。\n' });
    await editor.change(URI, {
      range: { start: editor.find(URI, '做好', 2), end: editor.find(URI, '做好') },
      text: '切实做好',
    });
    expect(await editor.diagnostics(URI)).toEqual([]);
  });

  test('an unknown method and a second initialize are refused', async () => {
    const editor = await start();
    await expect(editor.request('textDocument/teleport', document)).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
    await expect(editor.initialize()).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  });

  test('initialization options of any shape do no harm', async () => {
    const editor = await start({
      initializationOptions: { locale: 1, commands: 'crossfoot.ignore', verdicts: 'yes', more: [] },
    });
    await editor.open(URI, cleanReport());
    expect(await editor.diagnostics(URI)).toEqual([]);
  });
});

test('a request before initialize is refused as too early', async () => {
  const editor = Editor.connect(overStdio());
  await expect(editor.request('textDocument/hover', document)).rejects.toMatchObject({
    code: ErrorCodes.ServerNotInitialized,
  });
  await editor.initialize();
  expect(await editor.end()).toBe(0);
});

test('bytes that are no message do not end the server', async () => {
  const editor = await Editor.start(overStdio());
  const body = '{"jsonrpc":"2.0",';
  editor.transport.sendRaw?.(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  editor.transport.sendRaw?.('Content-Length: 2\r\n\r\n[]');
  editor.transport.sendRaw?.('Content-Length: 4\r\n\r\nnull');
  await editor.open(URI, wrongReport());
  expect(await editor.diagnostics(URI)).toHaveLength(1);
  expect(await editor.end()).toBe(0);
  expect(editor.transport.noise()).not.toMatch(/^\s+at /mu);
});

test('exit without shutdown, and a client that hangs up, end the server with 1', async () => {
  const rude = await Editor.start(overStdio());
  await rude.notify('exit', undefined);
  expect(await rude.transport.ended()).toBe(1);

  const gone = await Editor.start(overStdio());
  gone.transport.writer.end();
  expect(await gone.transport.ended()).toBe(1);
  for (const { transport, connection } of [rude, gone]) {
    expect(transport.noise()).toBe('');
    connection.dispose();
  }
});
