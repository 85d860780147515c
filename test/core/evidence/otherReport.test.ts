import { describe, expect, test } from 'vitest';
import { checkReport, defaultSettings, sayIn } from '../../../server/src/core/index.js';
import { realReports } from '../disguises/realReports.js';

const found = (text: string): readonly string[] =>
  checkReport(text, defaultSettings).findings.map(({ rule, severity }) => `${severity} ${rule}`);
const BODY = '\n\n2023年，我局推进各项工作。\n\n## 一、主要举措和成效\n\n略。\n\n## 二、存在的不足\n\n略。\n';

describe('a title that names another kind of report', () => {
  test.each([
    ['白鹭市财政局2023年法治政府建设年度报告', '法治政府建设报告'],
    ['白鹭市财政局2023年度部门决算', '预算决算'],
    ['白鹭市财政局2023年度工作总结', '工作总结'],
    ['白鹭市人民政府网站工作年度报表（2023年度）', '网站'],
    ['白鹭科技股份有限公司2023年年度报告', '公司'],
    ['白鹭水务集团2023年年报', '公司'],
    ['2023年政府工作报告', '政府工作报告'],
    ['白鹭市2023年营商环境工作报告', '营商环境'],
    ['白鹭市司法局2023年行政执法年度报告', '行政执法'],
    ['白鹭市2023年国民经济和社会发展统计公报', '统计'],
    ['白鹭市政府信息公开指南', '制度'],
  ])('%s', (title, name) => {
    for (const text of [`# ${title}${BODY}`, `${title}${BODY}`, `# **${title}**${BODY}`]) {
      const { findings, unread } = checkReport(text, defaultSettings);
      expect(findings.map(({ rule }) => rule)).toEqual(['report-kind']);
      expect(unread?.kind).toBe('otherReport');
      expect(unread && sayIn('zh-CN', unread.reason)).toContain(name);
    }
  });

  test.each([
    '白鹭市财政局2023年政府信息公开工作年度报告',
    '白鹭市财政局2023年政府信息公开工作总结',
    '白鹭市财政局2023年政务公开工作报告',
    '白鹭供水有限公司2023年信息公开年度报告',
    '白鹭市财政局2023年年度报告',
    '白鹭市财政局2023年度工作报告',
    '白鹭市财政局2023年政府信息工开工作年度报告',
    '白鹭市司法局2023年法治政府建设信息公开年度报告',
    '白鹭市财政局',
  ])('%s may be one on disclosure', (title) => {
    expect(checkReport(`# ${title}${BODY}`, defaultSettings).unread).toBeUndefined();
  });

  test('a front matter that says what the report is, tables or sections of the form outweigh a title', () => {
    const title = '# 白鹭市财政局2023年法治政府建设年度报告';
    expect(found(`---\nreport: gov-information-disclosure\n---\n\n${title}${BODY}`)).not.toContain(
      'information report-kind',
    );
    for (const { text } of realReports) {
      expect(text).toMatch(/^# .*$/mu);
      const retitled = text.replace(/^---[\s\S]*?---\n/u, '').replace(/^# .*$/mu, title);
      expect(checkReport(retitled, defaultSettings).unread).toBeUndefined();
      expect(found(retitled)).not.toContain('information report-kind');
    }
  });
});
