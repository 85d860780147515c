import { message } from '../messages/message.js';
import { correctedTables, isContradicted } from '../claims/correctedTables.js';
import { lookUp, sumUp } from '../claims/judgeClaim.js';
import { nameSum, relatedCells } from '../claims/nameCells.js';
import { defineRule } from './defineRule.js';

const texts = {
  report: {
    'zh-CN': '正文写“{words}”，但表中{place}为 {value}。请核对后改正其中一处。',
    en: 'The text says “{words}”, but {place} is {value} in the table. Check which of the two is right.',
  },
} as const;

export default defineRule({
  id: 'text-none',
  severity: 'warning',
  fix: 'none',
  reads: 'words',
  name: { 'zh-CN': '正文说没有，表中却有', en: 'None in the text, some in the table' },
  why: {
    'zh-CN':
      '正文说未收到申请、未发生复议诉讼，表中对应的数却不是 0，读者无法判断哪一处属实。多是沿用上年文字，或填表后没有改正文。',
    en: 'Where the text says that there was none and the cells are not 0, a reader cannot tell which is true. Often last year’s sentence was kept.',
  },
  source: { 'zh-CN': '已公布报告中的常见错误', en: 'Observed in published reports' },
  texts,
  examples: [
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n2024年，我局‹未发生›因政府信息公开引起的行政复议、行政诉讼。\n\n| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n2024年，我局未发生因政府信息公开引起的行政复议、行政诉讼。\n\n| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
    },
  ],
  *check(analysis, t) {
    const look = lookUp(analysis);
    const corrected = correctedTables(analysis, look);
    for (const claim of analysis.claims) {
      if (claim.kind !== 'none' || !isContradicted(claim, look, corrected)) continue;
      const wrong = claim.options.filter((option) => sumUp(option, look)?.gt(0) === true);
      const [first] = wrong;
      if (first === undefined) continue;
      yield {
        range: claim.range,
        message: message(t.report, {
          words: analysis.report.text.slice(claim.range.start, claim.range.end),
          place: nameSum(analysis, first),
          value: sumUp(first, look)?.toFixed() ?? '',
        }),
        cells: wrong.flatMap(({ cells }) => cells),
        related: relatedCells(analysis, wrong, look),
      };
    }
  },
});
