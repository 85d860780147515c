import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkReport,
  defaultSettings,
  fixAll,
  looksLikeReport,
  parseReport,
  reportData,
  type Finding,
} from '../../../server/src/core/index.js';
import { lookAlike } from '../../../server/src/core/text/lookAlikes.js';
import { ordinaryText } from '../../../server/src/core/text/ordinaryText.js';
import { numbers } from '../../exchange/support/numbers.js';
import { alter, span } from '../../support/alterCharacters.js';

const golden = new URL('../../golden/', import.meta.url);
const reports = readdirSync(golden, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, text: readFileSync(new URL(`${name}/report.md`, golden), 'utf8') }));

const others = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => rule !== 'characters');
const check = (text: string): readonly Finding[] => checkReport(text, defaultSettings).findings;
const bare = (text: string): string => ordinaryText(text)?.text ?? text;

describe('characters from elsewhere', () => {
  test.each([
    ['⼀⽇⺠⻓⻔⻅⻚⼾', '一日民长门见页户'],
    ['︵︶﹁﹂︗︘︻︼︓', '（）「」〖〗【】：'],
    ['\uf983\u{2f81a}年', '旅冬年'],
    ['\u{1d7cf}\u{1d7d0}', '12'],
    ['\u202a11\u202c件', '11件'],
    ['1\ufe0f件', '1件'],
    ['\ufeff共1\ufeff1件', '\ufeff共11件'],
  ])('%s is read as %s', (written, ordinary) => {
    expect(bare(written)).toBe(ordinary);
  });

  test.each([
    '👨‍👩‍👧1️⃣',
    'مى\u200cخواهم ‏12',
    '行󠄀政',
    '葛\ufe00',
    '<!-- --\u200b> -->',
    '2024年（一）：……〈〉',
    '＃话题＃',
  ])('%s is left as it is', (text) => {
    expect(ordinaryText(text)).toBeUndefined();
  });

  test('every radical of the dictionaries has its character', () => {
    const missing = [...span(0x2e81, 0x2e99), ...span(0x2e9b, 0x2ef3), ...span(0x2f00, 0x2fd5)].filter(
      (char) => !/^\p{Unified_Ideograph}$/u.test(lookAlike(char) ?? ''),
    );
    expect(missing).toEqual([]);
    // Where Unicode's compatibility forms say it too, they say the same.
    for (const char of '⺟⻳') expect(lookAlike(char)).toBe(char.normalize('NFKC'));
  });

  test('ideographs kept for old encodings are what Unicode says they equal', () => {
    for (const char of [...span(0xf900, 0xfaff), ...span(0x2f800, 0x2fa1f)]) {
      const same = char.normalize('NFC');
      expect(lookAlike(char)).toBe(same === char ? undefined : same);
    }
  });
});

describe.each(reports)('$name', ({ text }) => {
  const found = check(text);
  const data = reportData(parseReport(text));

  test('reads the same with characters from elsewhere, and the lossless fixes bring the ordinary ones back', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const altered = alter(text, numbers(seed));
        expect(ordinaryText(altered)?.changes.length).toBeGreaterThan(200);
        expect(looksLikeReport(altered)).toBe(looksLikeReport(text));
        expect(reportData(parseReport(altered))).toEqual(data);
        const again = others(check(altered));
        expect(again.map(({ rule, cells, severity }) => ({ rule, cells, severity }))).toEqual(
          found.map(({ rule, cells, severity }) => ({ rule, cells, severity })),
        );
        // Each finding points at what it points at in the ordinary text.
        expect(again.map(({ range: { start, end } }) => bare(altered.slice(start, end)))).toEqual(
          found.map(({ range: { start, end } }) => text.slice(start, end)),
        );
        expect(fixAll(altered, defaultSettings)).toBe(fixAll(text, defaultSettings));
      }),
      { numRuns: 6 },
    );
  });

  test('an ordinary text costs one look', () => {
    expect(ordinaryText(text)).toBeUndefined();
  });
});
