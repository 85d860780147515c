import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { expect, onTestFinished, test } from 'vitest';
import { brokenReport, program } from './crossfoot.js';

test('crossfoot lsp --stdio serves diagnostics and ends when told', async () => {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill());
  const ended = once(child, 'exit');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();

  const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: 'zh-CN',
    capabilities: { textDocument: { diagnostic: {} } },
  });
  expect(capabilities).toHaveProperty('diagnosticProvider');
  await connection.sendNotification('initialized', {});
  const uri = 'file:///a.report.md';
  const textDocument = { uri, languageId: 'annual-report', version: 1, text: brokenReport };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const report = await connection.sendRequest<{ items: readonly { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(report.items.map(({ code }) => code)).toStrictEqual(['table-relation']);

  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await ended).toStrictEqual([0, null]);
});
