/** What an edit costs the check, with what was remembered and without: npx vitest bench --project core --run */
import { readFileSync } from 'node:fs';
import { bench } from 'vitest';
import { checkReport, createMemory, defaultSettings } from '../../../server/src/core/index.js';

const report = readFileSync(new URL('../../golden/zhongwei-housing/report.md', import.meta.url), 'utf8');
const sentences = [...report.matchAll(/。/gu)].map(({ index }) => index);
const memory = createMemory();
const count = { edits: 0 };

/** The report with some words more, each time at the end of another sentence. */
function edited(): string {
  const edit = count.edits++;
  const at = sentences[(edit * 7) % sentences.length] ?? 0;
  return report.slice(0, at) + '一'.repeat(edit % 5) + report.slice(at);
}

// Long enough for what is optimised only after hundreds of runs.
const options = { warmupTime: 3000, time: 3000 };

bench('the whole report', () => void checkReport(edited(), defaultSettings), options);
bench(
  'an edit, with what the last check remembers',
  () => void checkReport(edited(), defaultSettings, { memory }),
  options,
);
