import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../server/src/core/index.js';
import { findingsOf } from '../../support/check.js';

interface Labelled {
  readonly context: string;
  readonly text: string;
  readonly findings: readonly { readonly rule: string; readonly mark: string }[];
}

interface Corpus {
  readonly contexts: Readonly<Record<string, { readonly title: string }>>;
  readonly held: readonly Labelled[];
  readonly tune: readonly Labelled[];
}

const { contexts, held, tune } = JSON.parse(
  readFileSync(new URL('../../corpus/wording.json', import.meta.url), 'utf8'),
) as Corpus;

/** The rules that the sentences are labelled for: preamble reads whole reports. */
const LABELLED: readonly string[] = [
  'year-mismatch',
  'outdated-law',
  'term',
  'privacy',
  'debris',
  'punctuation',
  'raw-html',
];
const labelled = rules.filter(({ id }) => LABELLED.includes(id));

const key = ({ rule, mark }: Labelled['findings'][number]): string => `${rule} ‹${mark}›`;

/** What the rules say of a sentence in the first section of a report. */
function said({ context, text }: Labelled): readonly string[] {
  const report = `# ${contexts[context]?.title ?? ''}\n\n## 一、总体情况\n\n${text}\n`;
  return findingsOf(report, labelled).map(({ rule, range }) =>
    key({ rule, mark: report.slice(range.start, range.end) }),
  );
}

describe('the half that the rules were written with', () => {
  test.each(tune)('$text', (entry) => {
    expect(said(entry)).toEqual(entry.findings.map(key));
  });
});

/** How many of `wanted` are in `found`; each counts once. */
const hits = (wanted: readonly string[], found: readonly string[]): number => {
  const left = [...found];
  return wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

test('the half that the rules were not written with', () => {
  const judged = held.map((entry) => ({ text: entry.text, wanted: entry.findings.map(key), found: said(entry) }));
  const right = judged.reduce((sum, { wanted, found }) => sum + hits(wanted, found), 0);
  const wanted = judged.reduce((sum, each) => sum + each.wanted.length, 0);
  const found = judged.reduce((sum, each) => sum + each.found.length, 0);
  const differing = judged.filter((each) => each.wanted.join() !== each.found.join());
  expect(right / found, JSON.stringify(differing, undefined, 1)).toBeGreaterThanOrEqual(0.98);
  expect(right / wanted, JSON.stringify(differing, undefined, 1)).toBeGreaterThanOrEqual(0.9);
});
