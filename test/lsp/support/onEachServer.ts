import { afterEach, describe, expect } from 'vitest';
import { Editor, type EditorOptions } from './editor.js';
import { inWorker, overStdio } from './transports.js';

type Start = (options?: EditorOptions) => Promise<Editor>;

/**
 * Defines the same scenarios for the built server of Node and that of the web. After each one the server ends as
 * the protocol says, and has written nothing beside it.
 */
export function onEachServer(scenarios: (start: Start, host: 'node' | 'browser') => void): void {
  describe.each([
    ['Node, over stdio', 'node', overStdio],
    ['web worker', 'browser', inWorker],
  ] as const)('%s', (_, host, transport) => {
    const running: Editor[] = [];
    afterEach(async () => {
      for (const editor of running.splice(0)) {
        expect(await editor.end()).toBe(0);
        expect(editor.transport.noise()).toBe('');
      }
    });
    scenarios(async (options) => {
      const editor = await Editor.start(transport(), options);
      running.push(editor);
      return editor;
    }, host);
  });
}
