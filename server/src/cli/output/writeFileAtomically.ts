import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { access, chmod, constants, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { message } from '../../core/index.js';
import { errorCode, fileProblem } from '../input/fileProblem.js';
import { failure, success, type Outcome } from '../outcome.js';
import { realTarget } from './realTarget.js';

const isFolder = {
  'zh-CN': '“{path}”是文件夹，无法写入。',
  en: '“{path}” is a folder and cannot be written to.',
} as const;

/** Writes a file so that it always holds the old or the new content, never a half. A link stays a link, and the mode stays. */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<Outcome<undefined>> {
  try {
    const target = await realTarget(path);
    const old = await entryAt(target);
    if (old?.isDirectory() === true) return failure(message(isFolder, { path }));
    if (old?.isFile() === false) {
      // A device or a pipe takes what is written; it is not replaced by a file.
      await writeFile(target, content);
      return success(undefined);
    }
    // Replacing a file asks its folder only; a read-only file is not meant to change.
    if (old !== undefined) await access(target, constants.W_OK);
    // Short, so that it fits wherever the name itself does.
    const fresh = join(dirname(target), `.${randomUUID()}.tmp`);
    try {
      await writeDurably(fresh, content);
      if (old !== undefined) await chmod(fresh, old.mode);
      await rename(fresh, target);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
    return success(undefined);
  } catch (error) {
    return failure(fileProblem(path, error));
  }
}

async function entryAt(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
