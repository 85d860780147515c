import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { MOST_PICTURE_BYTES } from '../../exchange/index.js';
import type { ReportSource } from './readReport.js';

/** The pictures of a report that lie in its folder or below; the export names in words what is not there. */
export async function readPictures(
  { path, imported, pictures }: ReportSource,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (imported) return new Map(pictures.map(({ name, bytes }) => [name, bytes]));
  const folder = path === '-' ? '.' : dirname(path);
  const read = await Promise.all(names.map(async (name) => [name, await readInside(folder, name)] as const));
  return new Map(read.flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes] as const])));
}

/** A link may lead out of the folder: nothing from elsewhere goes into a file that is handed on. */
async function readInside(folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    const [top, path] = await Promise.all([realpath(folder), realpath(join(folder, name))]);
    if (!path.startsWith(top.endsWith(sep) ? top : top + sep)) return undefined;
    const { size } = await stat(path);
    return size > MOST_PICTURE_BYTES ? undefined : await readFile(path);
  } catch {
    return undefined;
  }
}
