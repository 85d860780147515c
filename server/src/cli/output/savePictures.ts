import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { message } from '../../core/index.js';
import type { SavedPicture } from '../../exchange/index.js';
import { errorCode, fileProblem } from '../input/fileProblem.js';
import { failure, success, type Outcome } from '../outcome.js';
import { writeFileAtomically } from './writeFileAtomically.js';

const inTheWay = {
  'zh-CN': '图片“{path}”已经存在，内容不同，因此报告和图片都没有写。请另外指定文件夹，或用 --force 替换。',
  en: 'The picture “{path}” exists with another content, so neither report nor pictures were written. Name another folder, or replace it with --force.',
} as const;

/** Fails if a picture of the report would replace another one. The same picture may stand there already. */
export async function picturesInTheWay(
  report: string | undefined,
  pictures: readonly SavedPicture[],
  force: boolean,
): Promise<Outcome<undefined>> {
  if (report === undefined || force) return success(undefined);
  for (const { name, bytes } of pictures) {
    const path = join(dirname(report), name);
    try {
      if (!(await readFile(path)).equals(bytes)) return failure(message(inTheWay, { path }));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return failure(fileProblem(path, error));
    }
  }
  return success(undefined);
}

/** Writes the pictures of a report beside it, where its text says they are. */
export async function savePictures(
  report: string | undefined,
  pictures: readonly SavedPicture[],
): Promise<Outcome<undefined>> {
  if (report === undefined) return success(undefined);
  for (const { name, bytes } of pictures) {
    const path = join(dirname(report), name);
    try {
      await mkdir(dirname(path), { recursive: true });
    } catch (error) {
      return failure(fileProblem(dirname(path), error));
    }
    const written = await writeFileAtomically(path, bytes);
    if (!written.ok) return written;
  }
  return success(undefined);
}
