import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeTitle } from '../../../server/src/core/render/shapeTitle.js';

const rowsOf = (title: string): readonly string[] => {
  const starts = shapeTitle(title);
  return [0, ...starts].map((start, index) => title.slice(start, starts[index] ?? title.length));
};

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u0020-\u00ff]/u.test(character) ? 0.5 : 1), 0);

test.each([
  ['青云市自然资源局2024年政府信息公开工作年度报告', ['青云市自然资源局2024年', '政府信息公开工作年度报告']],
  [
    '郑州市自然资源和规划局二七分局2020年政府信息公开工作年度报告',
    ['郑州市自然资源和规划局二七分局2020年', '政府信息公开工作年度报告'],
  ],
  ['青云市2024年政府信息公开工作年度报告', ['青云市2024年政府信息公开工作年度报告']],
  ['政府信息公开', ['政府信息公开']],
  ['', ['']],
])('%s', (title, rows) => {
  expect(rowsOf(title)).toEqual(rows);
});

test.each([
  '中共青云市委机构编制委员会办公室（青云市事业单位登记管理局）2024年政府信息公开工作年度报告',
  '青云市人力资源和社会保障局关于2024年度政府信息公开工作情况的年度报告',
  '青云经济技术开发区管理委员会2024年政府信息公开工作年度报告',
])('no row is too wide, none as wide as its neighbour, none divides a year: %s', (title) => {
  const rows = rowsOf(title);
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.join('')).toBe(title);
  const widths = rows.map(widthOf);
  expect(Math.max(...widths)).toBeLessThanOrEqual(20);
  expect(widths.slice(1).filter((width, index) => width === widths[index])).toEqual([]);
  expect(rows.filter((row) => /^(?:年|\d{1,3}年)|\d$/u.test(row))).toEqual([]);
});

test('a title of anything is divided in order, or left to the browser', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
      const starts = shapeTitle(title);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      expect(starts.every((start) => start > 0 && start < title.length)).toBe(true);
    }),
  );
});

test('a title of absurd length costs no absurd work', () => {
  expect(shapeTitle('关于政府信息公开工作的年度报告'.repeat(400))).toEqual([]);
});
