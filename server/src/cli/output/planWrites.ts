import { stat } from 'node:fs/promises';
import { message, type Localized, type Message } from '../../core/index.js';
import { errorCode, fileProblem } from '../input/fileProblem.js';
import { realTarget } from './realTarget.js';

const texts = {
  source: {
    'zh-CN': '“{source}”的结果会覆盖源文件“{target}”，因此什么都没有写。请用 -o 另外指定文件或文件夹。',
    en: 'The result of “{source}” would overwrite the source “{target}”, so nothing was written. Name another file or folder with -o.',
  },
  same: {
    'zh-CN': '“{first}”和“{target}”是同一个文件，两份结果不能都写入，因此什么都没有写。请另外指定其中一个。',
    en: '“{first}” and “{target}” are one file and cannot take two results, so nothing was written. Name another for one of them.',
  },
  exists: {
    'zh-CN': '“{target}”已经存在，因此什么都没有写。请另外指定文件或文件夹，或用 --force 替换。',
    en: '“{target}” exists, so nothing was written. Name another file or folder, or replace it with --force.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** A file that a run will write: what comes of `source` goes to `target`. */
export interface PlannedWrite {
  readonly source: string;
  readonly target: string;
}

/**
 * Why a run must not begin: a target is one of its sources by whatever name or link, two targets are one file, or
 * another file would be replaced without `force`. Empty: all can be written.
 */
export async function refusedWrites(
  sources: readonly string[],
  planned: readonly PlannedWrite[],
  force: boolean,
): Promise<readonly Message[]> {
  const read = new Map<string, string>();
  for (const source of sources) {
    if (source === '-') continue;
    const place = await placeOf(source);
    if ('identity' in place) read.set(place.identity, source);
  }
  const taken = new Map<string, string>();
  const refused: Message[] = [];
  for (const { source, target } of planned) {
    const place = await placeOf(target);
    if (!('identity' in place)) {
      refused.push(place);
      continue;
    }
    const { identity, holds } = place;
    const [overwritten, first] = [read.get(identity), taken.get(identity)];
    taken.set(identity, target);
    if (overwritten !== undefined) refused.push(message(texts.source, { source, target: overwritten }));
    else if (first !== undefined) refused.push(message(texts.same, { first, target }));
    else if (holds && !force) refused.push(message(texts.exists, { target }));
  }
  return refused;
}

interface Place {
  /** The same for every name and link of a file. */
  readonly identity: string;
  /** Whether a file with content stands there, which a write would replace. */
  readonly holds: boolean;
}

async function placeOf(path: string): Promise<Place | Message> {
  try {
    const real = await realTarget(path);
    try {
      const { dev, ino, isFile } = await identityOf(real);
      return { identity: `${dev}:${ino}`, holds: isFile };
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      return { identity: real.normalize('NFC'), holds: false };
    }
  } catch (error) {
    return fileProblem(path, error);
  }
}

async function identityOf(
  path: string,
): Promise<{ readonly dev: bigint; readonly ino: bigint; readonly isFile: boolean }> {
  const entry = await stat(path, { bigint: true });
  return { dev: entry.dev, ino: entry.ino, isFile: entry.isFile() };
}
