import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Memory } from '../../../server/src/core/analysis/memory.js';
import { applyEdits, checkReport, createMemory, defaultSettings } from '../../../server/src/core/index.js';

const golden = new URL('../../golden/', import.meta.url);
const reports = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(new URL(`${name}/report.md`, golden), 'utf8'));

const found = (text: string, memory?: Memory): string => {
  const { findings, verdict } = checkReport(text, defaultSettings, memory === undefined ? {} : { memory });
  return JSON.stringify({ findings, verdict });
};

/** What an author types, deletes and pastes; `at` is a share of the text's length. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.integer({ min: 0, max: 40 }),
  inserted: fc.constantFrom(
    '',
    '1',
    '件',
    '，',
    '。\n\n',
    '\n',
    '| ',
    '|\n',
    '**',
    '其中网站7条、微博3条，共11条。',
    '全年共收到来信46件，其中网上来信31件，邮寄来信13件。\n\n',
    '{=requests.new.total}',
    '2019年',
    '## 二、主动公开政府信息情况\n\n',
    '<!-- ',
    '申请人张建国（电话13812345678）申请公开。',
    '\n\n全年共发布信息10条，其中网站8条、微博7条。\n\n',
    '去重后合计如上。',
    '> '.repeat(200),
  ),
});

describe('what a check remembers', () => {
  test('comes to the same as a check without, whatever is edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...reports), fc.array(edit, { minLength: 1, maxLength: 6 }), (report, edits) => {
        const memory = createMemory();
        let text = report;
        found(text, memory);
        for (const { at, deleted, inserted } of edits) {
          const start = Math.floor(at * text.length);
          text = applyEdits(text, [
            { range: { start, end: Math.min(text.length, start + deleted) }, newText: inserted },
          ]);
          expect(found(text, memory)).toBe(found(text));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is of the whole report and nothing else', () => {
    const [report = ''] = reports;
    const memory = createMemory();
    const fresh = counted(createMemory());
    checkReport(report, defaultSettings, { memory: fresh.memory });
    checkReport(`${report}\n\n多写的一段。\n`, defaultSettings, { memory });
    checkReport(report, defaultSettings, { memory });
    checkReport(report, defaultSettings, { memory });
    const again = counted(memory);
    const { findings } = checkReport(report, defaultSettings, { memory: again.memory });
    // Where there is something to say it is said anew.
    expect(again.made()).toBeLessThanOrEqual(findings.length);
    expect(fresh.made()).toBeGreaterThan(100);
  });

  test('an edit has its paragraph read again, and no more of a longer report', () => {
    const [report = ''] = reports;
    const body = report.slice(report.indexOf('\n\n'));
    const [once, often] = [1, 8].map((copies) => {
      const text = report + body.repeat(copies - 1);
      const memory = createMemory();
      checkReport(text, defaultSettings, { memory });
      const after = counted(memory);
      const at = text.indexOf('。');
      checkReport(`${text.slice(0, at)}改${text.slice(at)}`, defaultSettings, { memory: after.memory });
      return after.made();
    });
    expect(once).toBeGreaterThan(0);
    expect(often).toBeLessThanOrEqual((once ?? 0) * 2);
  });
});

/** A memory, and how often something was not in it. */
function counted(memory: Memory): { readonly memory: Memory; readonly made: () => number } {
  let made = 0;
  const count = <T extends { readonly get: (key: string) => unknown }>(recall: T): T => ({
    ...recall,
    get: (key: string) => {
      const known = recall.get(key);
      if (known === undefined) made++;
      return known;
    },
  });
  const { paragraphs, marks, wording, claims, systems, judgements, silent } = memory;
  return {
    memory: {
      paragraphs: count(paragraphs),
      marks: count(marks),
      wording: count(wording),
      claims: { ...claims, in: (scope) => count(claims.in(scope)) },
      systems: count(systems),
      judgements: count(judgements),
      silent: { ...silent, in: (scope) => count(silent.in(scope)) },
    },
    made: () => made,
  };
}
