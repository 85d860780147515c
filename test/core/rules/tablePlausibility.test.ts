import { expect, test } from 'vitest';
import tablePlausibility from '../../../server/src/core/rules/table-plausibility.js';
import { findingsOf } from '../../support/check.js';

const report = (organisation: string): string =>
  `# ${organisation}2024年政府信息公开工作年度报告\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 13 | 0 | 524 |\n| 行政规范性文件 | 60 | 0 | 368 |\n`;

test.each([
  ['某某市人民政府', 0],
  ['某某市人民政府办公厅', 0],
  ['某某自治区人民政府办公厅', 0],
  ['某某省教育厅', 1],
  ['某某县人民政府办公室', 1],
  ['某某镇人民政府', 1],
] as const)('%s and regulations', (organisation, count) => {
  expect(findingsOf(report(organisation), [tablePlausibility]).length).toBe(count);
});

/** A row of the form of 2019: items last year, change, decisions. */
const licensing = (items: number, change: number, decisions: number): string =>
  `# 某某市财政局2020年政府信息公开工作年度报告\n\n| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n| 行政许可 | ${items} | ${change} | ${decisions} |\n| 行政处罚 | 26 | -26 | 0 |\n| 行政强制 | 0 | 0 | 0 |\n`;

test.each([
  // Nothing is left over of items that were handed on, and nothing was decided: that is no balance.
  [88, -72, 0, 0],
  [26, -26, 0, 0],
  // Items that were given up in the course of the year were decided on before.
  [26, -26, 12, 0],
  // Small figures meet by chance.
  [3, 1, 4, 0],
  [3, 4, 4, 0],
  [16, -2, 14, 1],
  [5, 36, 36, 1],
  [0, 0, 12, 1],
] as const)('items %i, change %i, decisions %i', (items, change, decisions, count) => {
  expect(findingsOf(licensing(items, change, decisions), [tablePlausibility]).length).toBe(count);
});
