import { message } from '../messages/message.js';
import { formApplies } from '../sections/formApplies.js';
import { headingRange } from '../sections/headingWords.js';
import { defineRule } from './defineRule.js';

/** What may follow the six sections without a number. */
const ANNEX = /^(?:附件|附表|附录|附|目录|名词解释)/u;

export default defineRule({
  id: 'section-unknown',
  severity: 'information',
  fix: 'none',
  name: { 'zh-CN': '格式以外的部分', en: 'Section that the form does not have' },
  why: {
    'zh-CN':
      '年度报告只有六个部分。格式以外的内容应写入相应部分，确有必要的写入“六、其他需要报告的事项”，否则后面各部分的序号都会错位。',
    en: 'The report has six sections. Other matters belong into one of them, at need into section six; an added section shifts the numbers of all that follow.',
  },
  source: {
    'zh-CN': '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式；已公布报告中的常见错误',
    en: 'Forms attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号; mistakes seen in published reports',
  },
  texts: {
    unknown: {
      'zh-CN': '“{written}”不是格式规定的部分。请把内容并入相应部分，或写入“其他需要报告的事项”。',
      en: '“{written}” is no section of the form. Move its content into one that is, at need into “其他需要报告的事项”.',
    },
  },
  examples: [
    {
      bad: '## 一、总体情况\n\n略。\n\n## ‹二、组织领导情况›\n\n略。\n\n## 三、主动公开政府信息情况\n\n略。\n',
      good: '## 一、总体情况\n\n略。\n\n### （一）组织领导情况\n\n略。\n\n## 附件\n\n略。\n',
    },
  ],
  *check({ report }, t) {
    if (!formApplies(report)) return;
    for (const { format, heading } of report.sections) {
      if (format !== undefined) continue;
      if (heading.numbering === undefined && ANNEX.test(heading.text)) continue;
      const range = headingRange(heading);
      yield { range, message: message(t.unknown, { written: report.text.slice(range.start, range.end) }) };
    }
  },
});
