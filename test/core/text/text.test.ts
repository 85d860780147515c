import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf, parseOrdinal, toOrdinal } from '../../../server/src/core/text/chineseNumber.js';
import { parseDate, printDate } from '../../../server/src/core/text/date.js';
import { indexLines } from '../../../server/src/core/text/lines.js';
import { halfWidthDigits, normaliseLabel } from '../../../server/src/core/text/normalise.js';
import { applyEdits, contains, range, touches } from '../../../server/src/core/text/range.js';
import { editDistance, similarity } from '../../../server/src/core/text/similarity.js';

describe('Chinese ordinals', () => {
  it('round trip from 1 to 99', () => {
    for (let value = 1; value < 100; value++) expect(parseOrdinal(toOrdinal(value))).toBe(value);
  });

  it('refuses what is no ordinal', () => {
    for (const text of ['', '百', '一二', '十十', '二十十', '1']) expect(parseOrdinal(text)).toBeUndefined();
  });

  it('reads digit by digit', () => {
    expect(digitsOf('二〇二五')).toBe('2025');
    expect(digitsOf('二○一九')).toBe('2019');
  });
});

describe('dates', () => {
  it.each([
    ['2021年1月20日', '2021-01-20'],
    [' 2021 年 1 月 20 日 ', '2021-01-20'],
    ['２０２１年１月２０日', '2021-01-20'],
    ['二〇二一年一月二十日', '2021-01-20'],
    ['二〇二一年十二月三十一日', '2021-12-31'],
    ['2021-1-5', '2021-01-05'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each(['2021年2月30日', '2021年13月1日', '202011日', '', '一月二十日', '二〇二一年十三月一日'])(
    'refuses %j',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  it('prints without leading zeros', () => {
    expect(printDate('2021-01-05')).toBe('2021年1月5日');
  });
});

describe('lines', () => {
  it('counts every kind of line ending', () => {
    const lines = indexLines('a\r\nb\rc\n\nd');
    expect(lines.count).toBe(5);
    expect(lines.positionAt(3)).toEqual({ line: 1, character: 0 });
    expect(lines.line(9)).toEqual(range(9, 9));
    expect(lines.offsetAt({ line: -1, character: 0 })).toBe(0);
    expect(lines.offsetAt({ line: 99, character: 0 })).toBe(9);
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(1);
  });

  it('gives back each offset from its position', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '汉', '\n', '\r', '\ud83d', '\udc4d', '\t') }), (text) => {
        const lines = indexLines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const position = lines.positionAt(offset);
          // Inside \r\n there is no position of its own: it clamps to the end of the line.
          const back = lines.offsetAt(position);
          expect(back === offset || text.slice(back, offset + 1) === '\r\n').toBe(true);
        }
      }),
    );
  });
});

describe('edits', () => {
  it('applies those that do not overlap, in any order, and leaves out the later of two that do', () => {
    const edits = [
      { range: range(4, 5), newText: 'E' },
      { range: range(0, 2), newText: 'x' },
      { range: range(1, 3), newText: 'lost' },
      { range: range(3, 3), newText: '+' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('xc+dEf');
  });

  it('tells touching and containing ranges', () => {
    expect(touches(range(0, 2), range(2, 3))).toBe(false);
    expect(touches(range(0, 2), range(1, 3))).toBe(true);
    expect(touches(range(2, 2), range(0, 2))).toBe(true);
    expect(touches(range(0, 2), range(3, 3))).toBe(false);
    expect(contains(range(0, 5), range(5, 5))).toBe(true);
    expect(contains(range(0, 5), range(4, 6))).toBe(false);
  });
});

describe('labels', () => {
  it('compare without spaces, widths, kinds of brackets and quotes', () => {
    const same = ['3.危及“三安全一稳定”', '3. 危及"三安全一稳定"', '３．危及‘三安全一稳定’', '3、危及「三安全一稳定」'];
    expect(new Set(same.map(normaliseLabel)).size).toBe(1);
    expect(normaliseLabel('第二十条  第(一)项')).toBe(normaliseLabel('第二十条第（一）项'));
    expect(halfWidthDigits('２０a')).toBe('20a');
  });
});

describe('similarity', () => {
  it('is 1 for equal and 0 for wholly different texts', () => {
    expect(similarity('', '')).toBe(1);
    expect(similarity('政府', '政府')).toBe(1);
    expect(similarity('甲乙', '丙丁')).toBe(0);
  });

  it('gives up above the limit', () => {
    expect(editDistance('abc', 'abcdef', 2)).toBe(3);
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('abc', 'abd', 2)).toBe(1);
  });
});
