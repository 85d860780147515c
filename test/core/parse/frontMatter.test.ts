import { expect, test } from 'vitest';
import { parseReport } from '../../../server/src/core/index.js';

const frontMatter = (text: string): Readonly<Record<string, string>> | undefined => {
  const block = parseReport(text).frontMatter;
  return block && Object.fromEntries(block.entries.map(({ key, value }) => [key, value]));
};

test('Chinese keys equal the English ones', () => {
  const values = {
    format: '2021',
    organisation: '某局',
    year: '2024',
    issued: '2025-01-20',
    previous: '2023.report.md',
  };
  const english = Object.entries(values).map(([key, value]) => `${key}: ${value}`);
  expect(frontMatter(['---', ...english, '---', ''].join('\n'))).toEqual(values);
  const chinese = '---\n格式: 2021\n机关：某局\n年度： 2024\n成文日期: 2025-01-20\n上年报告: 2023.report.md\n---\n';
  expect(frontMatter(chinese)).toEqual(values);
});

test.each([
  ['quotes', 'format: "2021"', { format: '2021' }],
  ['a comment', 'year: 2024   # 报告年度', { year: '2024' }],
  ['an unknown key', 'author: 某人', { author: '某人' }],
  ['an empty value', 'year:', { year: '' }],
])('%s', (_, line, entries) => {
  expect(frontMatter(`---\n${line}\n---\n`)).toEqual(entries);
});

test('each value has its own range', () => {
  const text = '---\nformat: "2021"\nyear:  2024\n---\n';
  const ranges = parseReport(text).frontMatter?.entries.map(({ valueRange }) =>
    text.slice(valueRange.start, valueRange.end),
  );
  expect(ranges).toEqual(['2021', '2024']);
});

test('lines that are no entry are told apart', () => {
  const text = '---\nyear: 2024\n胡写一行\n---\n\n# 某局2024年政府信息公开工作年度报告\n';
  const block = parseReport(text).frontMatter;
  expect(block?.broken.map(({ start, end }) => text.slice(start, end))).toEqual(['胡写一行']);
});

test('without its end it stops before the report', () => {
  const report = parseReport('---\nyear: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n略。\n');
  expect(report.frontMatter?.closed).toBe(false);
  expect(report.title?.text).toBe('某局2024年政府信息公开工作年度报告');
  expect(report.sections.map(({ key }) => key)).toEqual(['overview']);
});

test.each(['', '\ufeff', '正文\n---\n', '--\nyear: 2024\n--\n', '---\n\n正文。\n'])('%j has none', (text) => {
  expect(frontMatter(text)).toBeUndefined();
});

test('what it says goes before title and signature', () => {
  const report = parseReport(
    '---\norganisation: 甲局\nyear: 2023\nissued: 2024-01-05\nprevious: last.report.md\n---\n\n# 乙局2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n丙局\n\n2025年1月20日\n',
  );
  expect(report.identity).toEqual({
    organisation: '甲局',
    year: 2023,
    issued: '2024-01-05',
    previous: 'last.report.md',
  });
});

test('a year or date that is none is not taken', () => {
  const report = parseReport('---\nyear: 二四\nissued: 2025-02-30\n---\n\n# 乙局2024年政府信息公开工作年度报告\n');
  expect(report.identity).toMatchObject({ year: 2024, issued: undefined });
});
