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
  return (source) => {
    const known = names.get(source);
    if (known !== undefined) return known;
    const base = source === '-' ? 'stdin' : basename(source, extname(source));
    const name = freeName(base, ending, new Set(names.values()));
    names.set(source, name);
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

function freeName(base: string, ending: string, taken: ReadonlySet<string>): string {
  const stem = base.replace(/\.report$/u, '');
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!taken.has(name)) return name;
  }
}
