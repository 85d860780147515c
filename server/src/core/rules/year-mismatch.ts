import type { Analysis } from '../analysis/analysis.js';
import { message } from '../messages/message.js';
import { placeIn, splitSentences, type Passage, type Sentence } from '../wording/passages.js';
import { wrongPeriods, wrongResultYear } from '../wording/statedYears.js';
import { defineRule, type Draft } from './defineRule.js';
import { draftsOfPassages } from './draftsOfPassages.js';

const texts = {
  result: {
    'zh-CN': '这里写的是{stated}年的工作，而本报告的年度是{year}年。请核对是年份写错，还是沿用了往年的内容。',
    en: 'This is a result of {stated}, but the report is on {year}. Check whether the year is wrong or the text is an earlier year’s.',
  },
  period: {
    'zh-CN': '统计期限写成{stated}年，而本报告的年度是{year}年。请核对。',
    en: 'The period of the figures is given as {stated}, but the report is on {year}. Check it.',
  },
} as const;

export default defineRule({
  id: 'year-mismatch',
  severity: 'warning',
  fix: 'none',
  reads: 'words',
  name: { 'zh-CN': '工作成果的年份不是报告年度', en: 'Result of another year' },
  why: {
    'zh-CN':
      '年度报告写的是报告年度的工作。在往年报告上修改时，最容易漏改某一句的年份。下一年的计划、与上年的比较、历史情况、法规和文件的年份不在此列。',
    en: 'A report tells of its own year. When last year’s text is reused, the year of a sentence is easily missed. Plans, comparisons, history and the years of statutes and documents are not meant.',
  },
  source: {
    'zh-CN': '《中华人民共和国政府信息公开条例》第四十九条、第五十条；公开的年度报告',
    en: 'Regulations on Open Government Information, articles 49 and 50; observed in published reports',
  },
  texts,
  examples: [
    {
      bad: '# 某某县财政局2020年政府信息公开工作年度报告\n\n## 一、总体情况\n\n‹2019年›，我局累计开展法制宣传10余场次，发放宣传材料200份。2020年，主动公开信息30条。\n',
      good: '# 某某县财政局2020年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2020年，我局累计开展法制宣传10场次，与2019年相比增加2场次。局网站于2017年7月关停。2021年，我局将开展培训3次。\n',
    },
    {
      bad: '# 某某县财政局2020年政府信息公开工作年度报告\n\n本报告中所列数据的统计期限自‹2019年›1月1日起至‹2019年›12月31日止。\n',
      good: '# 某某县财政局2020年政府信息公开工作年度报告\n\n本报告中所列数据的统计期限自2020年1月1日起至2020年12月31日止。\n',
    },
  ],
  check(analysis) {
    const { year } = analysis.report.identity;
    if (year === undefined) return [];
    const find = (passage: Passage): readonly Draft[] =>
      splitSentences(passage).flatMap((sentence) => otherYears(sentence, year));
    const drafts = [...draftsOfPassages(analysis, 'year-mismatch', find, String(year))];
    // Where most sentences are of another year, the title's year is in doubt, and rule title speaks of it.
    return drafts.length > MOST && drafts.length > sentencesOf(analysis, year) ? [] : drafts;
  },
});

function otherYears(sentence: Sentence, year: number): readonly Draft[] {
  const result = wrongResultYear(sentence, year);
  const found = result === undefined ? wrongPeriods(sentence, year) : [result];
  return found.map(({ start, end, year: stated }) => ({
    range: placeIn(sentence, start, end),
    message: message(result === undefined ? texts.period : texts.result, {
      stated: String(stated),
      year: String(year),
    }),
  }));
}

/** How many sentences name the report's own year. */
const sentencesOf = ({ passages }: Analysis, year: number): number =>
  passages.flatMap(splitSentences).filter(({ text }) => text.includes(String(year))).length;

const MOST = 3;
