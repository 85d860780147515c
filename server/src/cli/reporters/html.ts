import type { OverviewEntry } from '../../exchange/export/index.js';
import type { Reporter } from './reporter.js';

/** One page for reading and passing on: the verdict of each file, and its findings. */
export const html: Reporter = async function* (files, locale) {
  const { overview, overviewEntry } = await import('../../exchange/export/index.js');
  const entries: OverviewEntry[] = [];
  for await (const file of files) entries.push(overviewEntry(file, locale));
  yield overview(entries, locale);
};
