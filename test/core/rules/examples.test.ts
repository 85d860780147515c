import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  rules,
  sayIn,
  type Finding,
  type Locale,
  type Localized,
  type Message,
  type Rule,
} from '../../../server/src/core/index.js';
import { findingsOf } from '../../support/check.js';
import { parseMarked } from './parseMarked.js';

const LOCALES: readonly Locale[] = ['zh-CN', 'en'];
/** What a rule's fix class allows its fixes to be. */
const CLASSES = {
  none: [],
  lossless: ['lossless', 'proved', 'choice'],
  proved: ['proved', 'choice'],
  choice: ['choice'],
};

const runAlone = (rule: Rule, text: string): readonly Finding[] => findingsOf(text, [rule]);

/** A finding as a reader sees it, with its place marked in the text. */
const show = (text: string, { range, message }: Finding): string =>
  `${text.slice(Math.max(0, range.start - 12), range.start)}‹${text.slice(range.start, range.end)}› ${sayIn('en', message)}`;

const holes = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/gu)].map(([hole]) => hole).sort();

const sentences = (locale: Locale, text: string): number =>
  (text.match(locale === 'zh-CN' ? /[。！？]/gu : /[.!?](?=\s|$)/gu) ?? []).length;

describe.each(rules)('$id', (rule) => {
  describe.each(rule.examples.map((example, index) => ({ ...example, number: index + 1 })))(
    'example $number',
    ({ bad, good, fixed }) => {
      const { text, ranges } = parseMarked(bad);

      test('finds exactly what is marked', () => {
        const findings = runAlone(rule, text);
        expect(ranges.length).toBeGreaterThan(0);
        expect(
          findings.map(({ range }) => range),
          findings.map((finding) => show(text, finding)).join('\n'),
        ).toEqual([...ranges].sort((a, b) => a.start - b.start || a.end - b.end));
      });

      test('the first fixes give the fixed text, and that is clean', () => {
        const fixes = runAlone(rule, text).flatMap((finding) => finding.fixes.slice(0, 1));
        const result = applyEdits(
          text,
          fixes.flatMap(({ edits }) => edits),
        );
        expect(fixes.length > 0 ? result : undefined).toBe(fixed);
        if (fixed !== undefined) expect(runAlone(rule, fixed)).toEqual([]);
      });

      test('the good text is clean', () => {
        expect(runAlone(rule, good).map((finding) => show(good, finding))).toEqual([]);
      });

      test('says it in both languages', () => {
        for (const { message, fixes, related = [] } of runAlone(rule, text)) {
          const said: readonly Message[] = [
            message,
            ...fixes.map(({ title }) => title),
            ...related.map((each) => each.message),
          ];
          for (const each of said) for (const locale of LOCALES) expect(holes(sayIn(locale, each))).toEqual([]);
        }
      });

      test('fixes are of the announced class, and one is preferred at most', () => {
        for (const { fixes } of runAlone(rule, text)) {
          for (const fix of fixes) expect(CLASSES[rule.fix]).toContain(fix.class);
          expect(fixes.filter(({ preferred }) => preferred).length).toBeLessThanOrEqual(1);
          expect(fixes.findIndex(({ preferred }) => preferred)).toBeLessThanOrEqual(0);
        }
      });
    },
  );

  test('has an example', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  test('all texts are there in both languages, with the same holes', () => {
    const texts: readonly Localized[] = [rule.name, rule.why, rule.source, ...Object.values(rule.texts)];
    for (const text of texts) {
      for (const locale of LOCALES) expect(text[locale].trim()).not.toBe('');
      expect(holes(text.en)).toEqual(holes(text['zh-CN']));
      expect(/[\u3400-\u9fff]/u.test(text['zh-CN'])).toBe(true);
    }
  });

  test('messages have two sentences at most', () => {
    for (const text of Object.values(rule.texts)) {
      for (const locale of LOCALES) expect(sentences(locale, text[locale]), text[locale]).toBeLessThanOrEqual(2);
    }
  });
});

test('ids are unique and of kebab case', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
});
