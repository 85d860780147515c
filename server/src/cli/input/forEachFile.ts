import type { Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';

/** Does some work on every file and yields its results. What goes wrong with one file does not stop the others. */
export async function* forEachFile<T>(
  files: readonly string[],
  terminal: Terminal,
  work: (path: string) => Promise<Outcome<T>>,
): AsyncGenerator<T> {
  for (const [index, path] of files.entries()) {
    if (files.length > 1) terminal.progress(`${index + 1}/${files.length} ${path}`);
    try {
      const outcome = await work(path);
      if (outcome.ok) yield outcome.value;
      else terminal.complain(outcome.problem);
    } catch (error) {
      terminal.crash(error);
    }
  }
}
