import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { message } from '../../core/index.js';
import { failure } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { intoFolder, namesInFolder, type Put } from './intoFolder.js';
import { writeFileAtomically } from './writeFileAtomically.js';

const itself = {
  'zh-CN': '输出会覆盖源文件“{path}”，因此未写入。请另外指定输出文件。',
  en: 'The result would overwrite its source “{path}”, so it was not written. Name another file.',
} as const;

export interface Output {
  readonly put: Put;
  /** Whether it can take the results of several sources. */
  readonly many: boolean;
  /** Path of the file that the result of a source goes to; undefined where it is printed. */
  readonly placeOf: (source: string) => string | undefined;
}

/** Where an option says that results go: a folder (it exists, or ends with a slash), a file, or `-` for standard output. */
export async function openOutput(option: string, ending: string, terminal: Terminal): Promise<Output> {
  if (option === '-') return { put: printing(terminal), many: true, placeOf: () => undefined };
  const exists = await stat(option).catch(() => undefined);
  if (/[/\\]$/u.test(option) || exists?.isDirectory() === true) {
    const nameOf = namesInFolder(ending);
    return { put: intoFolder(option, ending, nameOf), many: true, placeOf: (source) => join(option, nameOf(source)) };
  }
  return { put: intoFile(option), many: false, placeOf: () => option };
}

const printing =
  (terminal: Terminal): Put =>
  async (_, content) => {
    await terminal.print(content);
    return { ok: true, value: undefined };
  };

const intoFile =
  (path: string): Put =>
  async (source, content) =>
    source !== '-' && resolve(source) === resolve(path)
      ? failure(message(itself, { path }))
      : writeFileAtomically(path, content);
