import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkReport, defaultSettings, fixAll, formatReport } from '../../../server/src/core/index.js';
import { fixReport } from '../../../server/src/cli/fixReport.js';
import { oddDocuments, RUNS } from '../../support/oddDocuments.js';

/** Real reports as excerpts, conversions and slips make them: what `fix` and `format` do to each must be harmless. */

const golden = new URL('../../golden/', import.meta.url);
const reports = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(new URL(`${name}/report.md`, golden), 'utf8'));

type Mutation = (blocks: readonly string[], at: number) => readonly string[];
const MUTATIONS: readonly Mutation[] = [
  (blocks, at) => blocks.slice(at),
  (blocks, at) => blocks.slice(0, at + 1),
  (blocks, at) => blocks.toSpliced(at, 1),
  (blocks, at) => blocks.toSpliced(at, 3),
  (blocks, at) => blocks.toSpliced(at, 0, blocks[at] ?? ''),
  (blocks, at) => blocks.toSpliced(at, 2, blocks[at + 1] ?? '', blocks[at] ?? ''),
  (blocks, at) => blocks.with(at, (blocks[at] ?? '').replace(/^#+ /u, '')),
  (blocks, at) => blocks.with(at, (blocks[at] ?? '').replace(/[一二三四五六]/u, '三')),
  (blocks, at) => blocks.with(at, (blocks[at] ?? '').replace(/\d/u, '7')),
  (blocks, at) => blocks.with(at, (blocks[at] ?? '').replaceAll('\n', '')),
  (blocks, at) => blocks.with(at, (blocks[at] ?? '').split('\n').toSpliced(3, 1).join('\n')),
  (blocks, at) => blocks.with(at, (blocks[at] ?? '').replaceAll(/ *\| */gu, '\t')),
  (blocks, at) => blocks.with(at, (blocks[at] ?? '').replaceAll('0', ' ')),
];

const mutated = fc
  .tuple(
    fc.constantFrom(...reports),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...MUTATIONS)), { minLength: 1, maxLength: 4 }),
  )
  .map(([report, changes]) =>
    changes
      .reduce<readonly string[]>(
        (blocks, [at, change]) => (blocks.length === 0 ? blocks : change(blocks, at % blocks.length)),
        report.split(/\n{2,}/u),
      )
      .join('\n\n'),
  );

/** The words of a text without numbers of headings, marks and blanks: what no fix and no formatting may lose. */
const wordsIn = (text: string): string => text.replace(/[\s\d\p{P}\p{S}一二三四五六七八九十]+/gu, '');
const findingsIn = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of checkReport(text, defaultSettings).findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};
const runs = { numRuns: Math.ceil(RUNS / 10) };

test('fix and format come to rest at once, lose no word, and fix invents no finding', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const fixed = fixAll(text, defaultSettings);
      expect(fixAll(fixed, defaultSettings)).toBe(fixed);
      const formatted = formatReport(text);
      expect(formatReport(formatted)).toBe(formatted);
      expect(wordsIn(formatted)).toBe(wordsIn(text));
      const before = findingsIn(text);
      expect([...findingsIn(fixed)].filter(([rule, count]) => count > (before.get(rule) ?? 0))).toEqual([]);
    }),
    runs,
  );
});

test('fix with the preferred choices comes to rest at once', () => {
  fc.assert(
    fc.property(fc.oneof(mutated, oddDocuments), (text) => {
      const fixed = fixReport(text, defaultSettings, true);
      expect(fixReport(fixed, defaultSettings, true)).toBe(fixed);
    }),
    runs,
  );
});

test('headings of a right report stay as they are in any excerpt', () => {
  const headingsOf = (text: string): readonly string[] => text.split('\n').filter((line) => /^#{2,}/u.test(line));
  const sound = reports.filter(
    (text) => ![...findingsIn(text).keys()].some((rule) => /^(?:heading|section)-/u.test(rule)),
  );
  expect(sound.length).toBeGreaterThan(2);
  fc.assert(
    fc.property(fc.constantFrom(...sound), fc.nat(), fc.nat(), (report, from, count) => {
      const blocks = report.split(/\n{2,}/u);
      const start = from % blocks.length;
      const text = blocks.slice(start, start + 1 + (count % (blocks.length - start))).join('\n\n');
      expect(headingsOf(fixAll(text, defaultSettings))).toEqual(headingsOf(text));
    }),
    runs,
  );
});
