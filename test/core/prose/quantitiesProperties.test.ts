import Big from 'big.js';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readChinese, writeChinese } from '../../../server/src/core/prose/chineseNumeral.js';
import { readQuantities } from '../../../server/src/core/prose/readQuantities.js';
import { readAll } from './readings.js';

const whole = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 12n }),
  fc.integer({ min: 0, max: 20_000 }).map(BigInt),
  // Many zeros, where 零 and 万亿 are hard.
  fc
    .tuple(fc.bigInt({ min: 0n, max: 9999n }), fc.integer({ min: 0, max: 8 }))
    .map(([n, zeros]) => n * 10n ** BigInt(zeros)),
  fc
    .array(fc.constantFrom('0', '0', '1', '2'), { minLength: 1, maxLength: 12 })
    .map((digits) => BigInt(digits.join(''))),
);

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (value: bigint): string => value.toLocaleString('en-US');
const scaled = (value: bigint, zeros: number, scale: string): string =>
  `${new Big(value.toString()).div(new Big(10).pow(zeros)).toFixed()}${scale}`;

/** Every way a report may write a whole number before 条. */
const spellings: Readonly<Record<string, (value: bigint) => string | undefined>> = {
  digits: (value) => value.toString(),
  'full-width digits': (value) => fullWidth(value.toString()),
  'thousands separators': grouped,
  'full-width separators': (value) => fullWidth(grouped(value)),
  'a space before the unit': (value) => `${value.toString()} `,
  万: (value) => scaled(value, 4, '万'),
  '万 behind a space': (value) => scaled(value, 4, ' 万 '),
  亿: (value) => scaled(value, 8, '亿'),
  千: (value) => scaled(value, 3, '千'),
  '亿 and 万': (value) =>
    value < 10n ** 8n || value % 10n ** 8n < 10n ** 4n
      ? undefined
      : `${(value / 10n ** 8n).toString()}亿${((value % 10n ** 8n) / 10n ** 4n).toString()}万${value % 10n ** 4n === 0n ? '' : (value % 10n ** 4n).toString()}`,
  Chinese: (value) => writeChinese(value.toString()),
  'spoken Chinese': (value) => writeChinese(value.toString(), 'spoken'),
  'Chinese digit by digit': (value) =>
    value < 100n ? undefined : writeChinese(value.toString(), 'digits').replaceAll('零', '〇'),
};

describe('round trips', () => {
  it.each(['standard', 'spoken'] as const)('writes and reads %s Chinese from 0 to 10^12', (style) => {
    fc.assert(
      fc.property(whole, (value) => {
        expect(readChinese(writeChinese(value.toString(), style))?.toFixed()).toBe(value.toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('writes and reads each number below ten thousand', () => {
    for (let value = 0; value < 10_000; value++) {
      expect(readChinese(writeChinese(value))?.toNumber()).toBe(value);
      expect(readChinese(writeChinese(value, 'spoken'))?.toNumber()).toBe(value);
    }
  });

  it.each(Object.entries(spellings))('number → text → number: %s', (_, write) => {
    fc.assert(
      fc.property(whole, (value) => {
        const written = write(value);
        fc.pre(written !== undefined);
        const text = `公开${written}条`;
        const quantities = readAll(text);
        expect(quantities).toHaveLength(1);
        expect(quantities[0]).toMatchObject({ kind: 'count', unit: '条', range: { start: 2, end: text.length } });
        expect(quantities[0]?.kind === 'count' && quantities[0].value.toFixed()).toBe(value.toString());
      }),
      { numRuns: 500 },
    );
  });

  it('keeps decimals exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.stringMatching(/^\d{1,6}$/), (high, low) => {
        const written = `${high.toString()}.${low}`;
        const [percent] = readAll(`占${written}%`);
        expect(percent?.kind === 'percent' && percent.value.eq(new Big(written))).toBe(true);
      }),
    );
  });

  it.each([
    ['十', 10],
    ['一十', 10],
    ['二十', 20],
    ['一百一', 110],
    ['一百零一', 101],
    ['一千二', 1200],
    ['一千零二', 1002],
    ['两万三', 23_000],
    ['一万零三', 10_003],
    ['一亿二', 120_000_000],
    ['一万亿', 1_000_000_000_000],
    ['一万零一亿', 1_000_100_000_000],
    ['二〇', 20],
    ['一〇〇', 100],
  ])('%s is %d', (text, value) => {
    expect(readChinese(text)?.toNumber()).toBe(value);
  });

  it.each([
    '',
    '零零件',
    '一十百',
    '十十',
    '百',
    '万',
    '零三百',
    '三百零',
    '一两',
    '两十',
    '三五',
    '点五',
    '一点',
    '亿万',
    '一万万',
  ])('%j is no number', (text) => {
    expect(readChinese(text)).toBeUndefined();
  });

  it.each(['-1', '1.5', '10000000000000000'])('does not write %s', (value) => {
    expect(() => writeChinese(value)).toThrow(RangeError);
  });
});

const pieces = fc.constantFrom(
  ...Array.from(
    '一二三四五六七八九十百千万亿两零〇0123456789０９第号年月日件条个元%％，、：。；（）()〔〕[]“” \n—-~至到约近余多以上左右数几.,:/@aZ×+{}=届次会议上下半季度前',
  ),
  '2020年',
  '国办发〔2019〕60号',
  '百分之',
  '12345',
  '统一',
  '\ud83d',
  '😀',
);
const noise = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('any text', () => {
  const wellFormed = (text: string, start: number, end: number): void => {
    let last = start;
    for (const quantity of readQuantities(text, start, end)) {
      const { range, numberRange } = quantity;
      expect(range.start).toBeGreaterThanOrEqual(last);
      expect(range.end).toBeGreaterThan(range.start);
      expect(range.end).toBeLessThanOrEqual(end);
      const inner = [numberRange];
      if ('unitRange' in quantity && quantity.unitRange !== undefined) inner.push(quantity.unitRange);
      if ('approximation' in quantity && quantity.approximation !== undefined) inner.push(quantity.approximation.range);
      for (const part of inner) {
        expect(part.start).toBeGreaterThanOrEqual(range.start);
        expect(part.end).toBeLessThanOrEqual(range.end);
      }
      if ('unitRange' in quantity && quantity.unitRange !== undefined && quantity.kind === 'count') {
        expect(text.slice(quantity.unitRange.start, quantity.unitRange.end)).toBe(quantity.unit);
      }
      last = range.end;
    }
  };

  it('never throws, never overlaps, stays inside', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
        wellFormed(text, 0, text.length);
      }),
      { numRuns: 5000 },
    );
  });

  it('holds for any part of a text', () => {
    fc.assert(
      fc.property(noise, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        wellFormed(text, start, start + (b % (text.length - start + 1)));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a figure with exact ranges in other prose', () => {
    const words = fc.stringMatching(/^[公开政府信息申请答复我局，。；]{0,30}$/u);
    fc.assert(
      fc.property(
        words,
        fc.nat(999_999),
        fc.constantFrom('件', '条', '人次', '项'),
        words,
        (before, value, unit, after) => {
          const text = `${before}收到${String(value)} ${unit}，${after}`;
          const start = before.length + 2;
          const digits = String(value).length;
          const [quantity] = readAll(text);
          expect(quantity).toMatchObject({
            kind: 'count',
            unit,
            range: { start, end: start + digits + 1 + unit.length },
            numberRange: { start, end: start + digits },
          });
        },
      ),
    );
  });
});

describe('growth', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Tries of expressions and comparisons of words: each costs a constant, as the next test makes sure. */
  const stepsOf = (text: string): number => {
    const exec = vi.spyOn(RegExp.prototype, 'exec');
    const startsWith = vi.spyOn(String.prototype, 'startsWith');
    const endsWith = vi.spyOn(String.prototype, 'endsWith');
    const charCodeAt = vi.spyOn(String.prototype, 'charCodeAt');
    readQuantities(text, 0, text.length);
    const steps = [exec, startsWith, endsWith, charCodeAt].reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    vi.restoreAllMocks();
    return steps;
  };

  it.each([
    '公开信息12件，其中网站3条、微博4条。',
    '1',
    '一',
    '一百',
    '万',
    '第',
    '第一、',
    '第1、1',
    '（',
    '(2020)',
    '〔2019〕国',
    '约',
    '数',
    '1、',
    '1.',
    '1,234',
    '1,',
    '1-',
    '1:',
    'a',
    'a.',
    'a1',
    'a@',
    '1x',
    'http://',
    '{=',
    ' ',
    '\n',
    '2020年1月1日至',
    '届',
    '届四次',
    '1月、',
    '百分之',
    '三五',
    '统一',
  ])('doubles with the text: %j', (unit) => {
    const repeated = (count: number): string => unit.repeat(Math.ceil(count / unit.length));
    const once = stepsOf(repeated(2000));
    const twice = stepsOf(repeated(4000));
    expect(once).toBeGreaterThan(0);
    expect(twice).toBeLessThanOrEqual(2.2 * once);
  });
});
