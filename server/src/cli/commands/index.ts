import type { Command } from '../command.js';

type Load = () => Promise<Command>;

/** The commands in the order of the help. Each is loaded when it is called, so that starting one does not pay for all. */
export const commands: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['check', async () => (await import('./check.js')).check],
  ['fix', async () => (await import('./fix.js')).fix],
  ['format', async () => (await import('./format.js')).format],
  ['import', async () => (await import('./importFiles.js')).importFiles],
  ['export', async () => (await import('./exportFiles.js')).exportFiles],
  ['data', async () => (await import('./data.js')).data],
  ['rules', async () => (await import('./listRules.js')).listRules],
  ['explain', async () => (await import('./explain.js')).explain],
  ['lsp', async () => (await import('./lsp.js')).lsp],
]);

/** Commands of the contract that a later version brings. */
export const laterCommands: readonly string[] = ['new', 'sum', 'compare'];
