import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Terminal } from '../terminal.js';
import { intoFolder, namesInFolder, plainName, type Put } from './intoFolder.js';
import { writeFileAtomically } from './writeFileAtomically.js';

export interface Output {
  readonly put: Put;
  /** Whether it can take the results of several sources. */
  readonly many: boolean;
  /** Path of the file that the result of a source goes to; undefined where it is printed. */
  readonly placeOf: (source: string) => string | undefined;
  /** Whether another source has the same name, so that this one's result is numbered. */
  readonly isNumbered: (source: string) => boolean;
}

/** Where an option says that results go: a folder (it exists, or ends with a slash), a file, or `-` for standard output. */
export async function openOutput(option: string, ending: string, terminal: Terminal): Promise<Output> {
  if (option === '-') return { put: printing(terminal), many: true, placeOf: () => undefined, isNumbered: () => false };
  const exists = await stat(option).catch(() => undefined);
  if (/[/\\]$/u.test(option) || exists?.isDirectory() === true) {
    return folderOutput(option, ending);
  }
  return { put: intoFile(option), many: false, placeOf: () => option, isNumbered: () => false };
}

/** A folder in which each source has a file of its own. */
export function folderOutput(folder: string, ending: string): Output {
  const nameOf = namesInFolder(ending);
  return {
    put: intoFolder(folder, ending, nameOf),
    many: true,
    placeOf: (source) => join(folder, nameOf(source)),
    isNumbered: (source) => nameOf(source) !== plainName(source, ending),
  };
}

const printing =
  (terminal: Terminal): Put =>
  async (_, content) => {
    await terminal.print(content);
    return { ok: true, value: undefined };
  };

const intoFile =
  (path: string): Put =>
  (_, content) =>
    writeFileAtomically(path, content);
