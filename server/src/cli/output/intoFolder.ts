import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileProblem } from '../input/fileProblem.js';
import { failure, type Outcome } from '../outcome.js';
import { writeFileAtomically } from './writeFileAtomically.js';

/** Writes what was made of a source file. */
export type Put = (source: string, content: string | Uint8Array) => Promise<Outcome<undefined>>;

/** The name for the result of each source, its own even where two share one: `a/b.txt` → `b.report.md`. */
export function namesInFolder(ending: string): (source: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (source) => {
    const known = names.get(source);
    if (known !== undefined) return known;
    const name = freeName(stemOf(source), ending, taken);
    names.set(source, name);
    taken.add(sameOnAnyDisk(name));
    return name;
  };
}

/** Writes into a folder, each source under its own name. */
export function intoFolder(folder: string, ending: string, nameOf = namesInFolder(ending)): Put {
  return async (source, content) => {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return failure(fileProblem(folder, error));
    }
    return writeFileAtomically(join(folder, nameOf(source)), content);
  };
}

/** Some disks take `A` and `a`, or two spellings of `é`, for one name. */
const sameOnAnyDisk = (name: string): string => name.normalize('NFC').toLowerCase();

const stemOf = (source: string): string =>
  source === '-' ? 'stdin' : basename(source, extname(source)).replace(/\.report$/u, '');

/** The name for the result of a source where no other source shares it. */
export const plainName = (source: string, ending: string): string => `${stemOf(source)}${ending}`;

function freeName(stem: string, ending: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!taken.has(sameOnAnyDisk(name))) return name;
  }
}
