import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  readSentences,
  type BracketSpan,
  type Clause,
  type Sentence,
} from '../../../server/src/core/prose/readSentences.js';

const read = (text: string): readonly Sentence[] => readSentences(text, { start: 0, end: text.length });
const words = (text: string, parts: readonly { readonly range: { start: number; end: number } }[]): string[] =>
  parts.map(({ range }) => text.slice(range.start, range.end));

describe('readSentences', () => {
  it.each([
    ['收到3件。答复2件！为何？无；完', ['收到3件。', '答复2件！', '为何？', '无；', '完']],
    ['  收到3件。\n  答复2件', ['收到3件。', '答复2件']],
    ['收到3件\n\n答复2件', ['收到3件', '答复2件']],
    ['收到3\n件', ['收到3\n件']],
    ['按照“谁公开。谁负责；”的原则，3件。完', ['按照“谁公开。谁负责；”的原则，3件。', '完']],
    ['公开10条（网站7条；微博3条）。完', ['公开10条（网站7条；微博3条）。', '完']],
    ['没有合上（网站7条。完', ['没有合上（网站7条。', '完']],
    ['多余的）网站7条。完', ['多余的）网站7条。', '完']],
    ['见http://a.cn/x?id=3;b=1页;完', ['见http://a.cn/x?id=3;b=1页;', '完']],
    ['', []],
    ['。', ['。']],
    [' \n \n ', []],
  ])('divides %j', (text, expected) => {
    expect(words(text, read(text))).toEqual(expected);
  });

  it('divides a sentence into clauses', () => {
    const text = '共98份，其中：主动公开1,078份、依申请公开4份,14:38完。';
    const [sentence] = read(text);
    expect(words(text, sentence?.clauses ?? [])).toEqual([
      '共98份',
      '其中',
      '主动公开1,078份',
      '依申请公开4份',
      '14:38完',
    ]);
    expect(sentence?.clauses.map(({ mark }) => mark)).toEqual(['，', '：', '、', ',', '']);
    expect(sentence?.mark).toBe('。');
  });

  it('keeps brackets as nested spans', () => {
    const text = '动态信息10条（网站7条、微博3条（含转发(1)条）），完。';
    const [sentence] = read(text);
    expect(words(text, sentence?.clauses ?? [])).toEqual(['动态信息10条（网站7条、微博3条（含转发(1)条））', '完']);
    const [outer] = sentence?.brackets ?? [];
    expect(outer && words(text, outer.clauses)).toEqual(['网站7条', '微博3条（含转发(1)条）']);
    expect(outer && text.slice(outer.inner.start, outer.inner.end)).toBe('网站7条、微博3条（含转发(1)条）');
    expect(outer?.brackets[0]?.brackets[0]?.open).toBe('(');
  });

  it('reads the part it is given', () => {
    const text = '一。二。三。';
    expect(words(text, readSentences(text, { start: 2, end: 4 }))).toEqual(['二。']);
  });
});

describe('any text', () => {
  const text = fc
    .array(fc.constantFrom(...Array.from('公开3件。！；，、：,:;?（）()《》“”[]{}\n\r \ud83d')), { maxLength: 80 })
    .map((parts) => parts.join(''));

  const inside = (outer: { start: number; end: number }, inner: { start: number; end: number }): void => {
    expect(inner.start).toBeGreaterThanOrEqual(outer.start);
    expect(inner.end).toBeLessThanOrEqual(outer.end);
  };
  const wellFormed = (
    within: { start: number; end: number },
    clauses: readonly Clause[],
    brackets: readonly BracketSpan[],
  ): void => {
    let last = within.start;
    for (const { range } of clauses) {
      inside(within, range);
      expect(range.start).toBeGreaterThanOrEqual(last);
      last = range.end;
    }
    for (const bracket of brackets) {
      inside(within, bracket.range);
      inside(bracket.range, bracket.inner);
      wellFormed(bracket.inner, bracket.clauses, bracket.brackets);
    }
  };

  it('is covered in order, and nothing but white space is left out', () => {
    fc.assert(
      fc.property(text, (source) => {
        let at = 0;
        for (const { range, clauses, brackets } of read(source)) {
          expect(source.slice(at, range.start).trim()).toBe('');
          wellFormed(range, clauses, brackets);
          at = range.end;
        }
        expect(source.slice(at).trim()).toBe('');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('growth', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const stepsOf = (source: string): number => {
    const charAt = vi.spyOn(String.prototype, 'charAt');
    const test = vi.spyOn(RegExp.prototype, 'test');
    const pop = vi.spyOn(Array.prototype, 'pop');
    read(source);
    const steps = charAt.mock.calls.length + test.mock.calls.length + pop.mock.calls.length;
    vi.restoreAllMocks();
    return steps;
  };

  it.each(['公开3件，', '（', '（）', '（》', '（“', '）', ' ', '\n', '\n ', '。', 'a,'])(
    'doubles with the text: %j',
    (unit) => {
      const once = stepsOf(unit.repeat(1000));
      expect(stepsOf(unit.repeat(2000))).toBeLessThanOrEqual(2.2 * once);
    },
  );
});
