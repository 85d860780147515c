import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { labelledRules, placesOf, precision, readCorpus, recall, scoreHalf, type Half } from '../support/corpus.js';

const GOAL = { precision: 0.98, recall: 0.9 };
const HALVES: readonly Half[] = ['tune', 'held'];
/** A half checks hundreds of reports; a busy machine may take its time. */
const PATIENCE = 60_000;

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const corpora = files.map((name) => ({
  name,
  corpus: readCorpus(JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))),
}));

test('there are at least 300 sentences, half of them without a finding', () => {
  const entries = corpora.flatMap(({ corpus }) => [...corpus.held, ...corpus.tune]);
  const clean = entries.filter(({ findings }) => findings.length === 0).length;
  expect(new Set(entries.map(({ context, text }) => `${context ?? ''} ${text}`)).size).toBe(entries.length);
  expect(entries.length).toBeGreaterThanOrEqual(300);
  expect(clean / entries.length).toBeGreaterThan(0.4);
});

describe.each(corpora)('$name', ({ corpus }) => {
  const ids = new Set(labelledRules(corpus).map(({ id }) => id));

  test('labels rules that are there, each at a place that is there', () => {
    for (const entry of [...corpus.held, ...corpus.tune]) {
      expect(entry.findings.filter(({ rule }) => !ids.has(rule))).toEqual([]);
      for (const { start, end } of placesOf(entry, 0)) expect(start).toBeLessThan(end);
    }
  });

  test.each(HALVES)('the %s half reaches the goal', { timeout: PATIENCE }, (half) => {
    for (const score of scoreHalf(corpus, half)) {
      const report = [...score.wrong.map((line) => `wrong: ${line}`), ...score.missed.map((line) => `missed: ${line}`)];
      expect(precision(score), `${score.rule}\n${report.join('\n')}`).toBeGreaterThanOrEqual(GOAL.precision);
      expect(recall(score), `${score.rule}\n${report.join('\n')}`).toBeGreaterThanOrEqual(GOAL.recall);
    }
  });
});
