import { otherReport } from '../evidence/otherReport.js';
import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import { lineEnding } from '../text/lineEnding.js';
import { range, type Edit } from '../text/range.js';
import { defineRule, fix } from './defineRule.js';

const texts = {
  other: {
    'zh-CN':
      '从题目看，这是{name}，不是政府信息公开工作年度报告，没有检查。如果是年度报告，请改正题目，或在文件头写明报告种类。',
    en: 'By its title this is {name}, no annual report on government information disclosure, and it was not checked. If it is one, correct the title, or say so in the front matter.',
  },
  declare: { 'zh-CN': '在文件头写明是政府信息公开年报', en: 'Say in the front matter that it is such a report' },
} as const;

export default defineRule({
  id: 'report-kind',
  severity: 'information',
  fix: 'choice',
  about: 'file',
  name: { 'zh-CN': '别的种类的报告', en: 'Report of another kind' },
  why: {
    'zh-CN':
      '法治政府建设报告、部门决算、企业年报等各有自己的格式，不能拿政府信息公开年报的格式去检查。题目写明是别的报告的，文件叫什么名字都不检查。',
    en: 'Reports on law-based government, accounts, annual reports of companies have forms of their own, and are not judged by the form of disclosure reports. A file whose title names such a report is not checked, whatever it is called.',
  },
  source: { 'zh-CN': '勾稽的书写约定', en: "Crossfoot's dialect" },
  texts,
  examples: [
    {
      bad: '# ‹某某市财政局2023年法治政府建设年度报告›\n\n## 一、主要举措和成效\n\n略。\n',
      fixed:
        '---\nreport: gov-information-disclosure\n---\n\n# 某某市财政局2023年法治政府建设年度报告\n\n## 一、主要举措和成效\n\n略。\n',
      good: '# 某某市财政局2023年年度报告\n\n## 一、总体情况\n\n略。\n',
    },
    {
      bad: '---\nyear: 2023\n---\n\n# ‹某某科技股份有限公司2023年年度报告›\n\n略。\n',
      fixed:
        '---\nreport: gov-information-disclosure\nyear: 2023\n---\n\n# 某某科技股份有限公司2023年年度报告\n\n略。\n',
      good: '# 某某供水有限公司2023年信息公开年度报告\n\n## 一、总体情况\n\n略。\n',
    },
  ],
  *check({ report }, t) {
    const other = otherReport(report);
    if (other === undefined) return;
    yield {
      range: other.range,
      message: message(t.other, { name: other.name }),
      fixes: [fix(message(t.declare), 'choice', [declaration(report)])],
    };
  },
});

function declaration({ text, lines, frontMatter }: Report): Edit {
  const ending = lineEnding(text);
  const key = `report: gov-information-disclosure${ending}`;
  if (frontMatter !== undefined) {
    const at = lines.line(lines.lineAt(frontMatter.range.start) + 1).start;
    return { range: range(at, at), newText: key };
  }
  const at = text.startsWith('\ufeff') ? 1 : 0;
  return { range: range(at, at), newText: `---${ending}${key}---${ending}${ending}` };
}
