import { message } from '../../core/index.js';
import type { Source } from '../input/readSource.js';
import { failure, success, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { writeFileAtomically } from './writeFileAtomically.js';

const texts = {
  encoding: {
    'zh-CN': '“{path}”的编码是 {encoding}，只能写回 UTF-8 文件。请去掉 --write，或先将其另存为 UTF-8。',
    en: '“{path}” is encoded as {encoding}; only UTF-8 files are written back. Leave out --write, or save it as UTF-8 first.',
  },
  damaged: {
    'zh-CN': '“{path}”含有损坏的字节，写回会丢失内容，因此未写入。请先修复原文件。',
    en: '“{path}” has damaged bytes that would be lost, so it was not written. Repair the file first.',
  },
} as const;

/** Prints a changed report, or writes it back with its byte order mark. Tells whether a file was written. */
export async function putReport(
  source: Source,
  text: string,
  write: boolean,
  terminal: Terminal,
): Promise<Outcome<boolean>> {
  const content = source.bom ? `\ufeff${text}` : text;
  if (!write || source.path === '-') {
    await terminal.print(content);
    return success(false);
  }
  if (text === source.text) return success(false);
  const { path, encoding, damaged } = source;
  if (encoding !== 'utf-8') return failure(message(texts.encoding, { path, encoding }));
  if (damaged > 0) return failure(message(texts.damaged, { path }));
  const result = await writeFileAtomically(path, content);
  return result.ok ? success(true) : result;
}
