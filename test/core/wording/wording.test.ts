import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/core/index.js';
import { hideMarkup } from '../../../server/src/core/wording/hideMarkup.js';
import { isIdentityNumber } from '../../../server/src/core/wording/personalData.js';
import { findMarkSlips } from '../../../server/src/core/wording/punctuation.js';
import { range } from '../../../server/src/core/text/range.js';

interface Labelled {
  readonly text: string;
}

const sentences = ['wording', 'sums', 'claims', 'percents'].flatMap((name) => {
  const corpus = JSON.parse(readFileSync(new URL(`../../corpus/${name}.json`, import.meta.url), 'utf8')) as {
    readonly tune: readonly Labelled[];
  };
  return corpus.tune.map(({ text }) => text);
});

describe('identity numbers', () => {
  const valid = '11010519491231002X';

  test('the check digit, the date and the region count', () => {
    expect(isIdentityNumber(valid)).toBe(true);
    expect(isIdentityNumber(valid.toLowerCase())).toBe(true);
    // The check digit of these is right: month 13, 30 February, no such region.
    expect(isIdentityNumber('110105194913310021')).toBe(false);
    expect(isIdentityNumber('110105194902300020')).toBe(false);
    expect(isIdentityNumber('990105194912310023')).toBe(false);
  });

  test('any other digit in its place is noticed', () => {
    for (let at = 0; at < 17; at++) {
      for (let digit = 0; digit < 10; digit++) {
        const changed = valid.slice(0, at) + String(digit) + valid.slice(at + 1);
        expect(isIdentityNumber(changed)).toBe(changed === valid);
      }
    }
  });
});

describe('what is no prose', () => {
  test.each([
    ['网址http://www.example.gov.cn/a,b?c=1，见下', 'http://www.example.gov.cn/a,b?c=1'],
    ['邮箱zw-gk@example.com.cn。', 'zw-gk@example.com.cn'],
    ['共{=requests.received.total}件', '{=requests.received.total}'],
    ['见[目录](a,b.html)。', '](a,b.html)'],
    ['用`<b>,`标记', '`<b>,`'],
    ['前<!-- 注,\n释 -->后', '<!-- 注,\n释 -->'],
  ])('%s', (text, hidden) => {
    const at = text.indexOf(hidden);
    expect(hideMarkup(text)).toBe(text.slice(0, at) + '\ufffc'.repeat(hidden.length) + text.slice(at + hidden.length));
  });

  test('what is open at the end of a line hides nothing', () => {
    for (const text of ['甲`乙\n丙`丁', '{=甲\n}', '见](甲\n)', '<!-- 甲', '@', '甲@乙'])
      expect(hideMarkup(text)).toBe(text);
  });

  test('offsets hold in any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('`', '{=', '}', '](', ')', '<!--', '-->', '@', 'a.b', 'http://', '甲', '，', '\n', '😀'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const hidden = hideMarkup(text);
        expect(hidden.length).toBe(text.length);
        for (let at = 0; at < text.length; at++)
          if (hidden.charAt(at) !== '\ufffc') expect(hidden.charAt(at)).toBe(text.charAt(at));
      }),
    );
  });
});

describe('marks', () => {
  const corrected = (text: string): string =>
    applyEdits(
      text,
      findMarkSlips(hideMarkup(text)).map(({ start, end, right }) => ({ range: range(start, end), newText: right })),
    );
  const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

  test('words and figures stay, and once is enough', () => {
    const half: Readonly<Record<string, string>> = { '，': ',', '。': '.', '；': ';', '：': ':', '（': '(', '）': ')' };
    const text = fc
      .tuple(fc.constantFrom(...sentences), fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }))
      .map(([sentence, flips]) => {
        let mark = 0;
        return sentence.replace(/[，。；：（）]/gu, (found) =>
          flips[mark++ % flips.length] === true ? (half[found] ?? found) : found,
        );
      });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (written) => {
        const once = corrected(written);
        expect(once.length).toBe(written.length);
        expect(words(once)).toBe(words(written));
        expect(corrected(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['1,234件', '1,234件'],
    ['比例3:2，时间14:38', '比例3:2，时间14:38'],
    ['GDP(gross domestic product)数据', 'GDP(gross domestic product)数据'],
    ['（源政办字[2020]89号）', '（源政办字〔2020〕89号）'],
    ['国办函（2019）60号', '国办函〔2019〕60号'],
    ['我局(办公室)', '我局（办公室）'],
    ['第(一)项,第(二)项', '第（一）项，第（二）项'],
    ['347条,其中', '347条，其中'],
    ['阿不都.买买提', '阿不都.买买提'],
    ['做好公开.', '做好公开。'],
    ['详见:\n', '详见：\n'],
  ])('%s becomes %s', (written, right) => {
    expect(corrected(written)).toBe(right);
  });
});
