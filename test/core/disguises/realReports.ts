import { readdirSync, readFileSync } from 'node:fs';
import { formatReport } from '../../../server/src/core/index.js';
import { importText } from '../../../server/src/exchange/index.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const names = (path: string): readonly string[] => readdirSync(new URL(`../../${path}`, import.meta.url));

/** Published reports in the dialect: as they were looked at, and once more from their text, formatted. */
export const realReports: readonly { readonly name: string; readonly text: string }[] = [
  ...names('golden')
    .filter((name) => !name.includes('.'))
    .map((name) => ({ name, text: read(`golden/${name}/report.md`) })),
  ...names('fixtures/reports').map((name) => ({
    name: `${name}, formatted`,
    text: formatReport(importText(read(`fixtures/reports/${name}`), {}).text),
  })),
];
