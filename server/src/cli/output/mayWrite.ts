import { message } from '../../core/index.js';
import type { Terminal } from '../terminal.js';
import type { Output } from './openOutput.js';
import { refusedWrites } from './planWrites.js';

const numbered = {
  'zh-CN': '“{source}”与另一个文件同名，结果写入“{target}”。',
  en: '“{source}” has the name of another file; its result goes to “{target}”.',
} as const;

/**
 * Whether a run may begin: nothing that it will write is in the way of anything. Says why not, before a file is
 * touched, and which results are numbered because two sources have one name.
 */
export async function mayWrite(
  sources: readonly string[],
  outputs: readonly Output[],
  force: boolean,
  terminal: Terminal,
): Promise<boolean> {
  const planned = outputs.flatMap((output) =>
    sources.flatMap((source) => {
      const target = output.placeOf(source);
      return target === undefined ? [] : [{ source, target, isNumbered: output.isNumbered(source) }];
    }),
  );
  const refused = await refusedWrites(sources, planned, force);
  refused.forEach(terminal.complain);
  if (refused.length > 0) return false;
  for (const { source, target, isNumbered } of planned)
    if (isNumbered) terminal.say(message(numbered, { source, target }));
  return true;
}
