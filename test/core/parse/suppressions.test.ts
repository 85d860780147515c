import { expect, test } from 'vitest';
import { checkReport, defaultSettings, parseReport } from '../../../server/src/core/index.js';
import { readSuppressions } from '../../../server/src/core/parse/suppressions.js';

const read = (text: string): readonly (readonly [string, string, string])[] => {
  const { blocks, lines } = parseReport(text);
  return readSuppressions(blocks, lines, text.length).map(({ rules, reason, scope }) => [
    rules.join(' '),
    reason,
    text.slice(scope.start, scope.end).trim(),
  ]);
};

test.each([
  ['the next line', '<!-- crossfoot-disable-next-line a: 理由 -->\n甲。\n乙。\n', ['a', '理由', '甲。']],
  [
    'the next table',
    '<!-- crossfoot-disable-next-line a：理由 -->\n\n| 甲 |\n| 乙 |\n',
    ['a', '理由', '| 甲 |\n| 乙 |'],
  ],
  ['past other comments', '<!-- crossfoot-disable-next-line a: 甲 -->\n<!-- 说明 -->\n乙。\n', ['a', '甲', '乙。']],
  ['several rules', '<!-- crossfoot-disable-next-line a, b、c: 理由 -->\n甲。\n', ['a b c', '理由', '甲。']],
  ['to the end', '<!-- crossfoot-disable a: 理由 -->\n甲。\n\n乙。', ['a', '理由', '甲。\n\n乙。']],
  [
    'to the enabling comment',
    '<!-- crossfoot-disable a: 理由 -->\n甲。\n<!-- crossfoot-enable a -->\n乙。\n',
    ['a', '理由', '甲。'],
  ],
  [
    'to one that enables all',
    '<!-- crossfoot-disable a: 理由 -->\n甲。\n<!-- crossfoot-enable -->\n乙。\n',
    ['a', '理由', '甲。'],
  ],
  [
    'not to one of another rule',
    '<!-- crossfoot-disable a: 理 -->\n甲。\n<!-- crossfoot-enable b -->\n乙。',
    ['a', '理', '甲。\n<!-- crossfoot-enable b -->\n乙。'],
  ],
  ['without a reason', '<!-- crossfoot-disable-next-line a -->\n甲。\n', ['a', '', '甲。']],
  ['without a next line', '<!-- crossfoot-disable-next-line a: 理由 -->', ['a', '理由', '']],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test('other comments are none', () => {
  expect(read('<!-- 说明 -->\n<!-- crossfoot-disabled a: 理由 -->\n甲。\n')).toEqual([]);
});

const REPORT = '# 某局2024年政府信息公开工作年度报告\n\n';
const silent = (comment: string): readonly string[] =>
  checkReport(
    `${REPORT}## 一、总体情况\n\n略略。\n\n${comment}\n## 三、主动公开政府信息情况\n\n略略。\n`,
    defaultSettings,
  )
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule === 'section-order' || rule === 'suppression');

test('silences with a reason only', () => {
  expect(silent('')).toEqual(['section-order']);
  expect(silent('<!-- crossfoot-disable-next-line section-order: 上级要求 -->')).toEqual([]);
  expect(silent('<!-- crossfoot-disable-next-line section-order -->')).toEqual(['suppression', 'section-order']);
  expect(silent('<!-- crossfoot-disable-next-line title: 上级要求 -->')).toEqual(['suppression', 'section-order']);
});
