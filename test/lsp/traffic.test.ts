import type { Message } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Traffic } from '../../server/src/lsp/traffic.js';

const message: Message = { jsonrpc: '2.0' };

/** A host whose turns hand over as many messages as are left. */
function queue(
  messages: number,
  handled: () => void = () => undefined,
): { readonly traffic: Traffic; readonly turns: () => number } {
  let left = messages;
  let turns = 0;
  const traffic = new Traffic({
    breathe: () => {
      turns++;
      if (left-- > 0) void traffic.handleMessage(message, handled);
      return Promise.resolve();
    },
  });
  return { traffic, turns: () => turns };
}

test('without messages two turns are enough', async () => {
  const { traffic, turns } = queue(0);
  await traffic.idle();
  expect(turns()).toBe(2);
});

test('a burst is waited for, and every message is passed on', async () => {
  let handled = 0;
  const { traffic, turns } = queue(200, () => {
    handled++;
  });
  await traffic.idle();
  expect(handled).toBe(200);
  expect(turns()).toBe(202);
});

test('a client that never stops is answered all the same', async () => {
  const { traffic, turns } = queue(Number.POSITIVE_INFINITY);
  await traffic.idle();
  expect(turns()).toBe(1_000);
});
