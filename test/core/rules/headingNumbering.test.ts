import { expect, test } from 'vitest';
import headingNumbering from '../../../server/src/core/rules/heading-numbering.js';
import {
  analyse,
  applyEdits,
  checkReport,
  fixAll,
  parseReport,
  rules,
  type Settings,
} from '../../../server/src/core/index.js';

const alone: Settings = {
  rules: Object.fromEntries(rules.filter(({ id }) => id !== headingNumbering.id).map(({ id }) => [id, 'off'])),
};
const within = (lines: readonly string[]): string => `## 一、总体情况\n\n${lines.join('\n\n')}\n`;
const found = (text: string): readonly string[] =>
  [...headingNumbering.check(analyse(parseReport(text)))].map(({ range }) => text.slice(range.start, range.end));
/** The text after the first fix of the first finding. */
function firstFix(text: string): string {
  const [finding] = checkReport(text, alone).findings;
  return applyEdits(text, finding?.fixes[0]?.edits ?? []);
}
const LONG = '按照要求对机构职能、部门文件、规划计划和财务信息进行公开，并根据变化情况及时调整有关栏目的内容。';

test.each([
  ['long and short items in one run', [`1.做好常规公开。${LONG}`, '2.重点领域', LONG, `3.组织管理。${LONG}`]],
  ['1. straight below the section', ['1.发文情况', LONG, '2.提案办理', LONG]],
  ['（1） straight below （一）', ['（一）主动公开', `（1）网站。${LONG}`, `（2）新媒体。${LONG}`]],
  [
    'a restart below the next heading',
    ['（一）主动公开', '1.网站', LONG, '2.新媒体', LONG, '（二）监督', '1.考核', LONG],
  ],
  ['a number that goes on across a heading', ['（一）主动公开', '1.网站', LONG, '（二）监督', '2.考核', LONG]],
  [
    'two lists with an introduction each',
    ['存在的问题：', `1.${LONG}`, `2.${LONG}`, '改进措施：', `1.${LONG}`, `2.${LONG}`],
  ],
  ['one-item lists with an introduction each', ['存在的问题：', `1.${LONG}`, '改进措施：', `1.${LONG}`]],
  ['the first item in the middle of a line', [`主要做法：（一）加强领导。${LONG}`, `（二）规范流程。${LONG}`]],
  ['an item in the middle of a line', [`1.${LONG}2.${LONG}`, `3.${LONG}`]],
  ['a damaged mark', [`（一）${LONG}`, `二）${LONG}`, `（三）${LONG}`]],
  ['half-width brackets', [`(一)${LONG}`, `（二）${LONG}`, `(三)${LONG}`]],
  [
    'figures and citations at the start of a line',
    [`1.${LONG}`, '3.5万人次', '1、2月份培训2次', '（五）项规定的事项', `2.${LONG}`],
  ],
  ['lists under headings without numbers', ['### 网站', `1.${LONG}`, `2.${LONG}`, '### 新媒体', `1.${LONG}`]],
])('says nothing of %s', (_, lines) => {
  expect(found(within(lines))).toEqual([]);
});

test.each([
  ['a gap', [`1.${LONG}`, `3.${LONG}`, `4.${LONG}`], ['3.'], [`1.${LONG}`, `2.${LONG}`, `3.${LONG}`]],
  [
    'a repeat',
    ['（一）甲', LONG, '（二）乙', LONG, '（二）丙', LONG],
    ['（二）'],
    ['（一）甲', LONG, '（二）乙', LONG, '（三）丙', LONG],
  ],
  [
    'a first number that is not 1',
    ['（二）甲', LONG, '（三）乙', LONG],
    ['（二）'],
    ['（一）甲', LONG, '（二）乙', LONG],
  ],
  [
    'a step back',
    [`1.${LONG}`, `2.${LONG}`, `3.${LONG}`, `2.${LONG}`],
    ['2.'],
    [`1.${LONG}`, `2.${LONG}`, `3.${LONG}`, `4.${LONG}`],
  ],
  [
    'another system in the middle',
    [`1.${LONG}`, `2.${LONG}`, `（3）${LONG}`, `4.${LONG}`],
    ['（3）'],
    [`1.${LONG}`, `2.${LONG}`, `3.${LONG}`, `4.${LONG}`],
  ],
  ['a gap, with the marks as the author has them', [`1．${LONG}`, `3．${LONG}`], ['3．'], [`1．${LONG}`, `2．${LONG}`]],
  [
    'a gap behind an item in the middle of a line',
    [`1.${LONG}2.${LONG}`, `3.${LONG}`, `5.${LONG}`],
    ['5.'],
    [`1.${LONG}2.${LONG}`, `3.${LONG}`, `4.${LONG}`],
  ],
  [
    'a repeat in a list of four levels',
    ['（一）甲', '1.乙', `（1）${LONG}`, `（2）${LONG}`, `（2）${LONG}`],
    ['（2）'],
    ['（一）甲', '1.乙', `（1）${LONG}`, `（2）${LONG}`, `（3）${LONG}`],
  ],
])('finds %s and offers to renumber', (_, lines, marks, fixed) => {
  const text = within(lines);
  expect(found(text)).toEqual(marks);
  expect(firstFix(text)).toBe(within(fixed));
});

test.each([
  ['one slip between right neighbours', ['（一）甲', '（三）乙', '（三）丙'], ['（一）甲', '（二）乙', '（三）丙']],
  ['one item in another system', ['（一）甲', '2.乙', '（三）丙'], ['（一）甲', '（二）乙', '（三）丙']],
  ['a repeat before the right number', ['1.甲', '2.乙', '2.丙', '4.丁'], ['1.甲', '2.乙', '3.丙', '4.丁']],
])('renumbers %s with all lossless fixes', (_, lines, fixed) => {
  const text = within(lines.flatMap((line) => [line, LONG]));
  expect(fixAll(text, alone)).toBe(within(fixed.flatMap((line) => [line, LONG])));
});

test.each([
  ['a lone item below a heading', ['（一）甲', `2.${LONG}`, '（二）乙', LONG]],
  ['an excerpt from its second item on', [`2.${LONG}`, `3.${LONG}`]],
  ['an excerpt that lacks an item', ['（一）甲', LONG, '（三）丙', LONG, '（四）丁', LONG]],
  ['a last item that is there twice', ['（一）甲', LONG, '（二）乙', LONG, '（二）乙', LONG]],
  ['one lone item', [`5.${LONG}`]],
])('leaves the numbers of %s to a person', (_, lines) => {
  const text = within(lines);
  expect(fixAll(text, alone)).toBe(text);
});

test('a right number behind a wrong one is not accused', () => {
  expect(found(within(['（一）甲', LONG, '（三）乙', LONG, '（三）丙', LONG]))).toEqual(['（三）']);
  expect(found(within(['（一）甲', `2.${LONG}`, '（二）乙', LONG]))).toEqual(['2.']);
});

test('each section begins anew', () => {
  expect(found('## 一、总体情况\n\n（一）甲\n\n略。\n\n## 五、存在的主要问题及改进情况\n\n（一）乙\n\n略。\n')).toEqual(
    [],
  );
});
