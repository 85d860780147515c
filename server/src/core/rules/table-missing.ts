import { tableSkeleton } from '../edit/skeleton.js';
import type { TableFormat } from '../formats/reportFormat.js';
import { message } from '../messages/message.js';
import type { Report, Section } from '../model/report.js';
import { range } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  missing: {
    'zh-CN': '“{section}”部分缺少统计表“{table}”，相关勾稽关系未检查。请插入并填写。',
    en: 'Section “{section}” lacks the table “{table}”, so its relations are not checked. Insert it and fill it in.',
  },
  insert: { 'zh-CN': '插入空表“{table}”', en: 'Insert an empty table “{table}”' },
} as const;

export default defineRule({
  id: 'table-missing',
  severity: 'error',
  fix: 'choice',
  name: { 'zh-CN': '缺少统计表', en: 'Statutory table missing' },
  why: {
    'zh-CN': '第二、三、四部分各有一张统计表，没有发生的也要列表填 0。缺表的报告不符合格式，也无法核对。',
    en: 'Sections two, three and four each hold a table, even when every figure is 0. A report without it breaks the form and cannot be checked.',
  },
  source: {
    'zh-CN': '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式',
    en: 'The forms attached to the notices of 2019 and 2021',
  },
  texts,
  examples: [
    {
      bad: '# 某某市财政局2024年政府信息公开工作年度报告\n\n## ‹四、政府信息公开行政复议、行政诉讼情况›\n\n本年度没有发生行政复议、行政诉讼。\n',
      fixed:
        '# 某某市财政局2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n本年度没有发生行政复议、行政诉讼。\n\n| 项目                      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| ------------------------- | -------- | -------- | -------- | -------- | ---- |\n| 行政复议                  |          |          |          |          |      |\n| 行政诉讼 未经复议直接起诉 |          |          |          |          |      |\n| 行政诉讼 复议后起诉       |          |          |          |          |      |\n',
      good: '# 某某市财政局2024年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
    },
  ],
  *check({ report }, t) {
    for (const format of report.format.tables) {
      if (report.tables.some((table) => table.format.key === format.key)) continue;
      const section = report.sections.find(({ key }) => key === format.section);
      // Where the whole section is missing, section-missing says so and inserts the table with it.
      if (section !== undefined) yield describe(report, section, format, t);
    }
  },
});

function describe({ text }: Report, section: Section, format: TableFormat, t: typeof texts): Draft {
  const end = section.range.end;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const skeleton = tableSkeleton(format, newline).trimEnd();
  const insert = fix(
    message(t.insert, { table: format.title }),
    'choice',
    [{ range: range(end, end), newText: `${newline}${newline}${skeleton}` }],
    true,
  );
  return {
    range: range(
      section.heading.numbering?.range.start ?? section.heading.textRange.start,
      section.heading.textRange.end,
    ),
    message: message(t.missing, { section: section.heading.text, table: format.title }),
    fixes: [insert],
  };
}
