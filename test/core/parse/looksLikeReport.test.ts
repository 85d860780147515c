import { expect, test } from 'vitest';
import { looksLikeReport } from '../../../server/src/core/parse/looksLikeReport.js';

const REPORTS = {
  'a Markdown title': '# 某某市水务局2024年政府信息公开工作年度报告\n\n正文。',
  'a plain title on two lines': '某某市水务局\n2024年政府信息公开工作年度报告\n\n一、总体情况\n',
  'a title with CRLF and a mark': '\ufeff# 2023年度某某局政府信息公开年报\r\n\r\n一、总体情况\r\n',
  'front matter': '---\nreport: gov-information-disclosure\n---\n\n正文。',
  'Chinese front matter': '---\n报告: gov-information-disclosure\n---\n',
  'a year in Chinese digits': '# 某局二〇二四年政务公开工作年度报告\n',
};
test.each(Object.entries(REPORTS))('%s makes a report', (_, text) => {
  expect(looksLikeReport(text)).toBe(true);
});

const OTHERS = {
  nothing: '',
  'a company report': '# 某某股份有限公司2024年年度报告\n',
  'a guide without a year': '# 如何编写政府信息公开工作年度报告\n',
  'a notice about reports': '# 关于编制2024年政府信息公开工作年度报告的通知\n',
  'a mention in the text': '# 会议记录\n\n讨论了2024年政府信息公开工作年度报告。\n',
  'another front matter': '---\nreport: quarterly\n---\n\n# 说明\n',
  'a title that stands too far down': `${'说明。\n\n'.repeat(60)}# 某局2024年政府信息公开工作年度报告\n`,
};
test.each(Object.entries(OTHERS))('%s makes none', (_, text) => {
  expect(looksLikeReport(text)).toBe(false);
});
