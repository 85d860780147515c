import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCircle, importGraph, joined } from '../support/importGraph.js';

const CORE = 'server/src/core';
const EXCHANGE = 'server/src/exchange';
/** Parts that may enter the core, and the one door that is loaded on use. */
const OUTSIDE = [EXCHANGE, 'server/src/lsp', 'server/src/cli', 'client'];
const DOORS = [`${CORE}/index.ts`, `${CORE}/charts/index.ts`, `${CORE}/tsconfig.json`];
/** The rooms of the core that the exchange may enter beside the door, since it reads and writes the same report. */
const OPEN_TO_EXCHANGE = ['edit', 'formats', 'markdown', 'messages', 'model', 'parse', 'render', 'tables', 'text'];
/** What the server draws the preview with, loaded on use. */
const OPEN_TO_LSP = ['render'];

/** What server and command line load of the exchange. */
const EXCHANGE_DOORS = ['index.ts', 'clipboard/index.ts', 'export/index.ts', 'print/index.node.ts'];

const parts = [CORE, EXCHANGE, 'server/src/lsp', 'server/src/cli', 'server/protocol', 'client/src', 'client/webview'];

/** The first folder below a part that a file stands in; files of the part's own floor have none. */
const roomIn = (part: string) => (file: string) => {
  const [room, ...rest] = posix.relative(part, file).split('/');
  return room === undefined || room === '..' || rest.length === 0 ? undefined : room;
};

describe('floors', () => {
  it.each(parts)('no circle of files in %s', (part) => {
    const graph = importGraph(part);
    expect(graph.size).toBeGreaterThan(5);
    expect(findCircle(graph)).toBeUndefined();
  });

  it.each([CORE, EXCHANGE])('no circle of rooms in %s', (part) => {
    const rooms = joined(importGraph(part), roomIn(part));
    expect(rooms.size).toBeGreaterThan(5);
    expect(findCircle(rooms)).toBeUndefined();
  });

  it.each(OUTSIDE)('%s enters the core by its doors and open rooms only', (part) => {
    const open = part === EXCHANGE ? OPEN_TO_EXCHANGE : part === 'server/src/lsp' ? OPEN_TO_LSP : [];
    const isOpen = (file: string): boolean => DOORS.includes(file) || open.includes(roomIn(CORE)(file) ?? '');
    const breaches = [...importGraph(part)].flatMap(([file, imports]) =>
      imports.filter((to) => to.startsWith(`${CORE}/`) && !isOpen(to)).map((to) => `${file} → ${to}`),
    );
    expect(breaches).toEqual([]);
  });

  it.each(['server/src/lsp', 'server/src/cli'])('%s enters the exchange by its doors only', (part) => {
    const doors = EXCHANGE_DOORS.map((door) => `${EXCHANGE}/${door}`);
    const breaches = [...importGraph(part)].flatMap(([file, imports]) =>
      imports
        .filter((to) => to.startsWith(`${EXCHANGE}/`) && to.endsWith('.ts') && !doors.includes(to))
        .map((to) => `${file} → ${to}`),
    );
    expect(breaches).toEqual([]);
  });
});
