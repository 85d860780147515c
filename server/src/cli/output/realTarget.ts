import { lstat, readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode } from '../input/fileProblem.js';

/** More links in a row than any system follows. */
const MOST_LINKS = 40;

/**
 * The place that a write to `path` ends at: links are followed, also one whose file is not there yet. What does not
 * exist is named from the nearest folder that does.
 */
export async function realTarget(path: string, links = MOST_LINKS): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const entry = await lstat(path).catch(() => undefined);
  if (entry?.isSymbolicLink() === true && links > 0) {
    return realTarget(resolve(dirname(path), await readlink(path)), links - 1);
  }
  const whole = resolve(path);
  const parent = dirname(whole);
  return parent === whole ? whole : join(await realTarget(parent, links), basename(whole));
}
