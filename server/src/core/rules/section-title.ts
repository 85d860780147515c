import { message } from '../messages/message.js';
import { ACCEPTED, titleMatch } from '../formats/sectionTitles.js';
import { formApplies } from '../sections/formApplies.js';
import { headingRange, statutoryHeading } from '../sections/headingWords.js';
import { outlineSections } from '../sections/outlineSections.js';
import { toOrdinal } from '../text/chineseNumber.js';
import { defineRule, fix } from './defineRule.js';

export default defineRule({
  id: 'section-title',
  severity: 'warning',
  fix: 'choice',
  name: { 'zh-CN': '部分标题与格式不符', en: 'Section title is not that of the form' },
  why: {
    'zh-CN':
      '六个部分的标题和序号由格式规定，各机关的报告据此汇总和比对。自拟标题，或者因增减部分而使序号错位，汇总时就对不上。已公布报告中常见的通行写法不提示。',
    en: 'Titles and numbers of the six sections are fixed by the form, and reports are summed up and compared by them. Own titles, or numbers shifted by an added section, break that; variants in common use are accepted.',
  },
  source: {
    'zh-CN': '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式；已公布报告中的常见错误',
    en: 'Forms attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号; mistakes seen in published reports',
  },
  texts: {
    title: {
      'zh-CN': '标题“{written}”与格式不符，应为“{heading}”。',
      en: 'The title “{written}” is not that of the form. It should be “{heading}”.',
    },
    number: {
      'zh-CN': '“{title}”在格式中是第{statutory}部分，这里写成“{number}”。请恢复序号，并处理多出或缺少的部分。',
      en: '“{title}” is section {statutory} of the form, but is numbered {number} here. Restore the number, and see to the section that is added or missing.',
    },
    restore: { 'zh-CN': '改为“{heading}”', en: 'Change to “{heading}”' },
  },
  examples: [
    {
      bad: '## ‹一、2024年度政府信息公开工作概述›\n\n略。\n',
      fixed: '## 一、总体情况\n\n略。\n',
      good: '## 四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n\n略。\n',
    },
    {
      bad: '一、总体情况\n\n略。\n\n二、组织领导\n\n略。\n\n‹三、主动公开政府信息情况›\n\n略。\n',
      fixed: '一、总体情况\n\n略。\n\n二、组织领导\n\n略。\n\n二、主动公开政府信息情况\n\n略。\n',
      good: '一、总体情况\n\n略。\n\n二、主动公开政府信息情况\n\n略。\n',
    },
  ],
  *check({ report }, t) {
    if (!formApplies(report)) return;
    const { entries, sound, ordered } = outlineSections(report);
    for (const { section, number, statutory, first } of entries) {
      if (section.format === undefined || first !== section) continue;
      const foreign = titleMatch(section.format, section.heading.text) < ACCEPTED;
      // Numbers that are no run of their own are the business of section-order.
      const shifted = sound && ordered && number !== undefined && number !== statutory;
      if (!foreign && !shifted) continue;
      const heading = statutoryHeading(section.format);
      const place = headingRange(section.heading);
      const written = report.text.slice(place.start, place.end);
      yield {
        range: place,
        message: foreign
          ? message(t.title, { written, heading })
          : message(t.number, {
              title: section.heading.text,
              statutory: section.format.number,
              number: toOrdinal(number ?? 0),
            }),
        fixes: [fix(message(t.restore, { heading }), 'choice', [{ range: place, newText: heading }], true)],
      };
    }
  },
});
