import { message } from '../../core/index.js';
import { isImportable } from '../../exchange/index.js';
import { failure, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { readSource, type Source } from './readSource.js';

const importFirst = {
  'zh-CN': '“{path}”不是报告文件，不能直接修改。请先用 crossfoot import 导入。',
  en: '“{path}” is not in the dialect and cannot be changed in place. Use crossfoot import first.',
} as const;

/** A report that a command may write back: no text or Word file, whose form would be lost. */
export async function readDialect(path: string, terminal: Terminal): Promise<Outcome<Source>> {
  return isImportable(path) ? failure(message(importFirst, { path })) : readSource(path, terminal);
}
