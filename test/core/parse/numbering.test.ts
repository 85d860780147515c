import { expect, test } from 'vitest';
import { printNumbering, readNumbering, replaceNumber } from '../../../server/src/core/parse/numbering.js';

test.each([
  ['一、总体情况', 1, 1, '一、'],
  ['十二．附则', 1, 12, '十二．'],
  ['（三）平台', 2, 3, '（三）'],
  ['( 四 ) 平台', 2, 4, '( 四 )'],
  ['（一）项目建设情况', 2, 1, '（一）'],
  ['10.监督', 3, 10, '10.'],
  ['１．监督', 3, 1, '１．'],
  ['2、监督', 3, 2, '2、'],
  ['1、2024年', 3, 1, '1、'],
  ['（12）监督', 4, 12, '（12）'],
])('%s', (text, level, value, mark) => {
  expect(readNumbering(text, 7)).toEqual({ level, value, text: mark, range: { start: 7, end: 7 + mark.length } });
});

test.each([
  '2024年',
  '3.5万元',
  '1、2月份',
  '（五）项规定的信息',
  '（2024）12号',
  '一是加强领导',
  '零、',
  '0.',
  '(一',
  '',
])('%s is not numbered', (text) => {
  expect(readNumbering(text, 0)).toBeUndefined();
});

test('what is printed is read again', () => {
  for (const level of [1, 2, 3, 4] as const) {
    for (const value of [1, 9, 10, 11, 20, 21]) {
      expect(readNumbering(`${printNumbering(level, value)}甲`, 0)).toMatchObject({ level, value });
    }
  }
});

test('another number keeps the mark', () => {
  const marks = ['一、', '( 四 )', '１．', '（9）'].map((mark) => readNumbering(`${mark}甲`, 0));
  expect(marks.map((mark) => mark && replaceNumber(mark, 12))).toEqual(['十二、', '( 十二 )', '12．', '（12）']);
});
