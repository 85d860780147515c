import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A report of `samples/`. */
export const sample = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../samples', name), 'utf8');

/** A published report of `test/golden/`, in the dialect. */
export const golden = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../golden', name, 'report.md'), 'utf8');
