import { createReadStream } from 'node:fs';
import { message, type Message } from '../../core/index.js';
import { failure, success, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { fileProblem } from './fileProblem.js';

/** A report has some 20 KB, a Word file with pictures some MB: what is larger was named by mistake. */
const MOST_BYTES = 20 * 1024 * 1024;

const tooLarge = {
  'zh-CN': '“{path}”超过 20 MB，不像年度报告，未读取。',
  en: '“{path}” is larger than 20 MB, which no report is; it was not read.',
} as const;

/** The bytes of a file or of standard input (`-`). Reads no more than the limit, so that endless input ends. */
export async function readBytes(path: string, { stdin }: Terminal): Promise<Outcome<Buffer>> {
  const problem: Message = message(tooLarge, { path });
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream: AsyncIterable<string | Buffer> = path === '-' ? stdin : createReadStream(path);
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > MOST_BYTES) return failure(problem);
      chunks.push(bytes);
    }
    return success(Buffer.concat(chunks));
  } catch (error) {
    return failure(fileProblem(path, error));
  }
}
