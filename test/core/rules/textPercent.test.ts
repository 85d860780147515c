import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, sayIn, type Finding } from '../../../server/src/core/index.js';
import textPercent from '../../../server/src/core/rules/text-percent.js';
import { findingsOf } from '../../support/check.js';

const report = (text: string): string => `# 青岭市财政局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${text}\n`;
const find = (text: string): readonly Finding[] => findingsOf(report(text), [textPercent]);

const FORMS: Readonly<Record<string, (whole: number, part: number, share: string) => string>> = {
  share: (whole, part, share) => `全年共发布信息${String(whole)}条，其中政策文件${String(part)}条，占${share}%。`,
  bracket: (whole, part, share) => `全年共发布信息${String(whole)}条，其中政策文件${String(part)}条（占比${share}%）。`,
  sentence: (whole, part, share) =>
    `全年共发布信息${String(whole)}条。其中，政策文件${String(part)}条，占总数的${share}%。`,
  rate: (whole, part, share) => `全年收到留言${String(whole)}条，回复${String(part)}条，回复率为${share}%。`,
};

const figures = fc
  .record({ whole: fc.integer({ min: 2, max: 5000 }), share: fc.double({ min: 0.01, max: 0.99, noNaN: true }) })
  .map(({ whole, share }) => ({ whole, part: Math.max(1, Math.floor(whole * share)) }));

describe.each(Object.entries(FORMS))('form %s', (_, form) => {
  test.each([0, 1, 2])('a share rounded or cut off at %i decimals is right', (decimals) => {
    fc.assert(
      fc.property(figures, ({ whole, part }) => {
        const scale = 10 ** decimals;
        const cut = (Math.floor((part * 100 * scale) / whole) / scale).toFixed(decimals);
        const rounded = (Math.round((part * 100 * scale) / whole) / scale).toFixed(decimals);
        expect(find(form(whole, part, cut))).toEqual([]);
        expect(find(form(whole, part, rounded))).toEqual([]);
      }),
    );
  });

  test('a share that is off is found, and the fix puts it right', () => {
    fc.assert(
      fc.property(figures, ({ whole, part }) => {
        const wrong = ((part * 100) / whole + 5).toFixed(1);
        const text = report(form(whole, part, wrong));
        const [finding, ...others] = findingsOf(text, [textPercent]);
        expect(others).toEqual([]);
        expect(text.slice(finding?.range.start, finding?.range.end)).toBe(wrong);
        expect(findingsOf(applyEdits(text, finding?.fixes[0]?.edits ?? []), [textPercent])).toEqual([]);
      }),
    );
  });
});

test('the message shows the division', () => {
  const [finding] = find('全年共收到申请98件，其中网络申请42件，占48.26%。');
  expect(finding && sayIn('zh-CN', finding.message)).toBe(
    '写作 48.26%，按正文数字应为 42 ÷ 98 = 42.86%。请核对百分比和两个数。',
  );
  expect(finding?.related?.map(({ message }) => sayIn('zh-CN', message))).toEqual([
    '部分“网络申请42件”',
    '总数“全年共收到申请98件”',
  ]);
});

test.each([
  ['growth', '全年共发布信息120条，其中网站90条，同比增长20%。'],
  ['another whole', '全年共发布信息120条，其中网站90条，占全市总量的3%。'],
  ['approximate', '全年共发布信息120条，其中网站90条，占约80%。'],
  ['a figure without its unit', '全年共发布信息120条，其中网站90条，占75%，微信30，占25%。'],
  ['answered in time', '全年收到申请60件，答复58件，按时答复率100%。'],
  ['parts of an unnamed whole', '以部门为被申请人的2995件，占48.3%；其他1942件，占31.3%。'],
])('says nothing of %s', (_, text) => {
  expect(find(text)).toEqual([]);
});

test('a share that names what it is of is of that', () => {
  const text = (subject: string): string =>
    `全年共制发信息316条，其中，主动公开121条、依申请公开128条、不予公开67条，${subject}占制发总数的78.8%。`;
  expect(find(text('主动公开和依申请公开的信息'))).toEqual([]);
  expect(find(text('')).length).toBe(1);
  expect(find(text('不予公开')).length).toBe(1);
});

describe('shares in a row', () => {
  const text = (share: string, received = 859): string =>
    `共受理申请${String(received)}件；答复申请800件（含上年结转18件）。公开256件，占${share}；不予公开36件，占4.5%；无法提供264件，占33%；不予处理160件，占20%。`;

  test('tell which figure they are of, and which of them is wrong', () => {
    expect(find(text('32%'))).toEqual([]);
    const [finding] = find(text('33.9%'));
    expect(finding && sayIn('zh-CN', finding.message)).toBe(
      '写作 33.9%，按正文数字应为 256 ÷ 800 = 32%。请核对百分比和两个数。',
    );
  });

  test('are left alone where the one is of another figure', () => {
    expect(find(text('29.8%'))).toEqual([]);
  });
});
