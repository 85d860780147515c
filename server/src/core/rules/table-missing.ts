import { tableSkeleton } from '../edit/skeleton.js';
import { traceOfTable, type TableTrace } from '../evidence/tableTraces.js';
import { tableOfLines } from '../evidence/tableOfLines.js';
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
  lines: {
    'zh-CN':
      '“{table}”没有认出来：这里像是它的内容，但各格没有用“|”或制表符分开，没有检查。请改成表格，或从原文件重新粘贴。',
    en: '“{table}” was not recognised: these look like its rows, but no “|” or tab parts their cells, and nothing was checked. Make a table of them, or paste it again from the original.',
  },
  code: {
    'zh-CN': '“{table}”没有认出来：它写在代码块里，按原样显示，没有检查。请去掉代码块的标记。',
    en: '“{table}” was not recognised: it stands in a block of code, which is shown as it is, and nothing was checked. Remove the marks of the block.',
  },
  html: {
    'zh-CN': '“{table}”没有认出来：这里是 HTML，没有检查。请转换为普通表格。',
    en: '“{table}” was not recognised: this is HTML, and nothing was checked. Convert it to a table.',
  },
  unlike: {
    'zh-CN': '“{table}”没有认出来：这张表有它的栏目，但行列与格式相差太大，没有检查。请对照格式改正。',
    en: '“{table}” was not recognised: this table has some of its labels, but rows and columns are too far from the form, and nothing was checked. Correct it by the form.',
  },
  picture: {
    'zh-CN': '“{table}”可能是这张图片，图片里的数字读不出来，没有检查。请照图片录入一张表。',
    en: '“{table}” may be this picture, whose figures cannot be read, and nothing was checked. Type it in as a table.',
  },
  unfence: { 'zh-CN': '去掉代码块的标记', en: 'Remove the marks of the block of code' },
  convert: { 'zh-CN': '改成表格（{count} 行）', en: 'Make a table of it ({count} rows)' },
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
  *check({ report, destroyed }, t) {
    // The table may stand in words that are destroyed; destroyed-text speaks of them.
    if (destroyed.length > 0) return;
    for (const format of report.format.tables) {
      if (report.tables.some((table) => table.format.key === format.key)) continue;
      const section = report.sections.find(({ key }) => key === format.section);
      const trace = traceOfTable(format, report);
      if (trace !== undefined) yield unrecognised(report, format, trace, t);
      // Where the whole section is missing, section-missing says so and inserts the table with it.
      else if (section !== undefined) yield describe(report, section, format, t);
    }
  },
});

const WORDS = { lines: 'lines', code: 'code', html: 'html', table: 'unlike', picture: 'picture' } as const;

/** What stands there and may be the table, with its repair instead of a blank one. */
function unrecognised(report: Report, format: TableFormat, { kind, range: at }: TableTrace, t: typeof texts): Draft {
  const said = message(t[WORDS[kind]], { table: format.title });
  const rows = kind === 'lines' || kind === 'code' ? tableOfLines(report, format, at) : undefined;
  if (rows === undefined) return { range: at, message: said };
  const title = rows.count === 0 ? message(t.unfence) : message(t.convert, { count: rows.count });
  return { range: at, message: said, fixes: [fix(title, 'choice', [rows.edit], true)] };
}

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
