import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../fixtures/reports/', import.meta.url);

/** Five published reports, as text copied from the web. */
export const seeds: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
