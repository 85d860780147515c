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
