import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileProblem } from '../input/fileProblem.js';
import { failure, type Outcome } from '../outcome.js';
import { writeFileAtomically } from './writeFileAtomically.js';

/** Writes what was made of a source file. */
export type Put = (source: string, content: string | Uint8Array) => Promise<Outcome<undefined>>;

/** Writes into a folder, each source under its own name even where two share one: `a/b.txt` → `b.report.md`. */
export function intoFolder(folder: string, ending: string): Put {
  const taken = new Set<string>();
  return async (source, content) => {
    const name = freeName(source === '-' ? 'stdin' : basename(source, extname(source)), ending, taken);
    taken.add(name);
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return failure(fileProblem(folder, error));
    }
    return writeFileAtomically(join(folder, name), content);
  };
}

function freeName(base: string, ending: string, taken: ReadonlySet<string>): string {
  const stem = base.replace(/\.report$/u, '');
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!taken.has(name)) return name;
  }
}
