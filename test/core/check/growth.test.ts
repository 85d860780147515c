import { describe, expect, it } from 'vitest';
import { checkReport, defaultSettings } from '../../../server/src/core/index.js';
import { searchWork } from '../../support/searchWork.js';

/** Each expression by itself is linear (regularExpressions.test.ts). */
const workOf = (text: string): number =>
  searchWork(() => {
    checkReport(text, defaultSettings);
  });

const HEAD = '# 青岭市财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n';
const SENTENCES = [
  '2024年，我局共收到政府信息公开申请24件，其中自然人申请20件，商业企业申请4件。',
  '全年主动公开政府信息253条，其中政策文件6条，工作动态247条，占97.6%。',
  '未收到行政复议申请，发生行政诉讼2件，结果均为维持。',
  '截止2024年12月31日，联系电话13800000000，(见附件)，<b>重点</b>工作and其他。',
  '一是加强领导；二是完善制度；三是强化监督。',
];
const ROW = '| （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n';

describe('twice the text is at most a little more than twice the work', () => {
  it.each([
    ['sentences of one paragraph', (count: number) => HEAD + SENTENCES.join('').repeat(count)],
    [
      'paragraphs',
      (count: number) =>
        HEAD +
        SENTENCES.map((sentence) => `${sentence}\n\n`)
          .join('')
          .repeat(count),
    ],
    ['headings', (count: number) => HEAD + '### （一）主动公开\n\n正文。\n\n'.repeat(count)],
    ['rows of a table', (count: number) => HEAD + ROW.repeat(count * 5)],
    [
      'comments',
      (count: number) => HEAD + '<!-- crossfoot-disable-next-line term: 原文 -->\n截止2024年1月1日。\n\n'.repeat(count),
    ],
  ])('%s', (_, write) => {
    const [once, twice] = [workOf(write(40)), workOf(write(80))];
    expect(once).toBeGreaterThan(0);
    expect(twice / once).toBeLessThan(2.2);
  });
});
