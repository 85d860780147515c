import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Message } from '../../core/index.js';
import { fileProblem } from './fileProblem.js';

export interface Found {
  readonly files: readonly string[];
  readonly problems: readonly Message[];
}

/** Folders of tools, not of authors. */
const SKIPPED = /^(?:\.|node_modules$)/u;

/** The files in and below a folder that are wanted, by their path inside it, in the order of their names. */
export async function walkFolder(
  folder: string,
  wanted: (inside: string) => boolean,
  depth = Infinity,
  inside = '',
): Promise<Found> {
  const files: string[] = [];
  const problems: Message[] = [];
  const path = posix.join(folder, inside);
  try {
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.sort(byName)) {
      const name = posix.join(inside, entry.name);
      if (!entry.isDirectory()) {
        if (wanted(name)) files.push(posix.join(folder, name));
      } else if (depth > 0 && !SKIPPED.test(entry.name)) {
        const below = await walkFolder(folder, wanted, depth - 1, name);
        files.push(...below.files);
        problems.push(...below.problems);
      }
    }
  } catch (error) {
    problems.push(fileProblem(path, error));
  }
  return { files, problems };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
