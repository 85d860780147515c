import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SavedPicture } from '../../exchange/index.js';
import { fileProblem } from '../input/fileProblem.js';
import { failure, success, type Outcome } from '../outcome.js';
import { writeFileAtomically } from './writeFileAtomically.js';

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
