import { tableSkeleton } from '../edit/skeleton.js';
import { unfenced } from '../evidence/tableOfLines.js';
import { traceOfSection, type SectionTrace } from '../evidence/sectionTraces.js';
import type { SectionFormat } from '../formats/reportFormat.js';
import { message } from '../messages/message.js';
import type { Report } from '../model/report.js';
import { bodyEnd, lastLineEnd } from '../sections/bodyEnd.js';
import { formApplies } from '../sections/formApplies.js';
import { statutoryHeading } from '../sections/headingWords.js';
import { lineEnding } from '../text/lineEnding.js';
import { range, type Edit } from '../text/range.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  missing: {
    'zh-CN': '缺少“{heading}”。请补上这一部分，没有内容也要保留标题。',
    en: 'Section “{heading}” is missing. Add it; its heading stays even if there is nothing to report.',
  },
  all: {
    'zh-CN': '没有找到规定的六个部分，从“{heading}”到“{last}”。请补上各部分的标题和表格。',
    en: 'None of the six sections is there, from “{heading}” to “{last}”. Add their headings and tables.',
  },
  line: {
    'zh-CN': '没有找到标题“{heading}”，这一行像是它，但没有写成标题。如果是，请改成标题，否则请补上这一部分。',
    en: 'No heading “{heading}” was found; this line looks like it and is no heading. If it is, make it one, else add the section.',
  },
  code: {
    'zh-CN': '没有找到标题“{heading}”：这一行写在代码块（```）里，不作标题，也没有检查。请去掉代码块的标记。',
    en: 'No heading “{heading}” was found: this line stands in a block of code (```), where it is none and was not checked. Remove the marks of the block.',
  },
  heading: {
    'zh-CN': '没有找到“{heading}”，第{number}部分写的是“{title}”。如果就是这一部分，请改用规定的标题，否则请补上。',
    en: '“{heading}” was not found; section {number} is called “{title}”. If it is that section, use the prescribed title, else add it.',
  },
  insertAll: { 'zh-CN': '补上全部部分及空白表格', en: 'Insert all sections with blank tables' },
  insert: { 'zh-CN': '补上“{heading}”', en: 'Insert “{heading}”' },
  insertTable: { 'zh-CN': '补上“{heading}”及空白表格', en: 'Insert “{heading}” with its blank table' },
  unfence: { 'zh-CN': '去掉代码块的标记', en: 'Remove the marks of the block of code' },
  makeHeading: { 'zh-CN': '改成标题“{heading}”', en: 'Make it the heading “{heading}”' },
  insertNone: { 'zh-CN': '补上“{heading}”并写“无”', en: 'Insert “{heading}” and write 无' },
} as const;

export default defineRule({
  id: 'section-missing',
  severity: 'error',
  fix: 'choice',
  name: { 'zh-CN': '缺少规定的部分', en: 'Section missing' },
  why: {
    'zh-CN':
      '年度报告格式规定了六个部分，缺一不可；没有可报告的内容也要保留标题并写“无”。缺少一个部分，报告会被退回，后面各部分的序号也容易写错。',
    en: 'The form prescribes six sections, and none may be left out: one with nothing to report keeps its heading and says 无. A report that lacks one is sent back, and the numbers after it tend to slip.',
  },
  source: {
    'zh-CN': '《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式',
    en: 'Regulations on Open Government Information, article 50; forms attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号',
  },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n略。\n\n## 二、主动公开政府信息情况\n\n略。\n\n## 三、收到和处理政府信息公开申请情况\n\n略。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n略。\n\n## 五、存在的主要问题及改进情况\n\n略。‹›\n\n某某县财政局\n\n2025年1月20日\n',
      fixed:
        '## 一、总体情况\n\n略。\n\n## 二、主动公开政府信息情况\n\n略。\n\n## 三、收到和处理政府信息公开申请情况\n\n略。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n略。\n\n## 五、存在的主要问题及改进情况\n\n略。\n\n## 六、其他需要报告的事项\n\n某某县财政局\n\n2025年1月20日\n',
      good: '## 一、总体情况\n\n略。\n\n## 二、主动公开政府信息情况\n\n略。\n\n## 三、收到和处理政府信息公开申请情况\n\n略。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n略。\n\n## 五、存在的主要问题及改进情况\n\n略。\n\n## 六、其他需要报告的事项\n\n无。\n',
    },
    {
      bad: '一、总体情况\n\n略。\n\n二、主动公开政府信息情况\n\n略。\n\n三、收到和处理政府信息公开申请情况\n\n略。‹›\n\n五、存在的主要问题及改进情况\n\n略。\n\n六、其他需要报告的事项\n\n无。\n',
      fixed:
        '一、总体情况\n\n略。\n\n二、主动公开政府信息情况\n\n略。\n\n三、收到和处理政府信息公开申请情况\n\n略。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n| 项目                      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| ------------------------- | -------- | -------- | -------- | -------- | ---- |\n| 行政复议                  |          |          |          |          |      |\n| 行政诉讼 未经复议直接起诉 |          |          |          |          |      |\n| 行政诉讼 复议后起诉       |          |          |          |          |      |\n\n五、存在的主要问题及改进情况\n\n略。\n\n六、其他需要报告的事项\n\n无。\n',
      good: '一、总体情况\n\n略。\n\n二、主动公开政府信息情况\n\n略。\n\n三、收到和处理政府信息公开申请情况\n\n略。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n略。\n\n五、存在的主要问题及改进情况\n\n略。\n\n六、其他需要报告的事项\n\n无。\n',
    },
  ],
  *check({ report, destroyed }, t) {
    // What is missing may stand in words that are destroyed; destroyed-text speaks of them.
    if (!formApplies(report) || destroyed.length > 0) return;
    const { format, sections } = report;
    const missing = format.sections.filter(
      ({ key, required }) => required && !sections.some((each) => each.key === key),
    );
    const traces = new Map(missing.map((section) => [section, traceOfSection(section, report)]));
    const isTraced = [...traces.values()].some((trace) => trace !== undefined);
    const [heading = '', ...others] = missing.map(statutoryHeading);
    // One finding for a report that is only begun, rather than six at the same place.
    if (!isTraced && others.length > 0 && sections.every(({ key }) => key === 'unknown')) {
      const at = lastLineEnd(report, bodyEnd(report));
      const body = missing
        .flatMap((section) => [section, ...skeletons(section, report)])
        .map((part) => (typeof part === 'string' ? part : `## ${statutoryHeading(part)}`));
      const insertAll = [{ range: range(at, at), newText: insertion(report, at, body) }];
      yield {
        range: range(at, at),
        message: message(t.all, { heading, last: others.at(-1) ?? heading }),
        fixes: [fix(message(t.insertAll), 'choice', insertAll, true)],
      };
      return;
    }
    for (const [section, trace] of traces) {
      yield trace === undefined ? describe(section, report, t) : unrecognised(section, trace, report, t);
    }
  },
});

/** What stands there and may be the section, with its repair instead of a blank one. */
function unrecognised(section: SectionFormat, trace: SectionTrace, { text }: Report, t: typeof texts): Draft {
  const heading = statutoryHeading(section);
  if (trace.kind === 'line') {
    const ending = lineEnding(text);
    const newText = `## ${heading}${trace.rest === '' ? '' : ending + ending + trace.rest}`;
    const edits = [{ range: trace.range, newText }];
    return {
      range: trace.range,
      message: message(t.line, { heading }),
      fixes: [fix(message(t.makeHeading, { heading }), 'choice', edits, true)],
    };
  }
  if (trace.kind === 'code') {
    const { start, end } = trace.block;
    const edits = [{ range: trace.block, newText: unfenced(text.slice(start, end)) }];
    return {
      range: trace.range,
      message: message(t.code, { heading }),
      fixes: [fix(message(t.unfence), 'choice', edits, true)],
    };
  }
  const { textRange, text: title } = trace.section.heading;
  return {
    range: textRange,
    message: message(t.heading, { heading, title, number: section.number }),
    fixes: [fix(message(t.makeHeading, { heading }), 'choice', [{ range: textRange, newText: section.title }])],
  };
}

function describe(section: SectionFormat, report: Report, t: typeof texts): Draft {
  const heading = statutoryHeading(section);
  const at = placeFor(section, report);
  const marks = report.sections.some(({ key, heading: { markdown } }) => key !== 'unknown' && !markdown) ? '' : '## ';
  const insert = (body: readonly string[]): readonly Edit[] => [
    { range: range(at, at), newText: insertion(report, at, [marks + heading, ...body]) },
  ];
  const tables = skeletons(section, report);
  const title = tables.length > 0 ? t.insertTable : t.insert;
  return {
    range: range(at, at),
    message: message(t.missing, { heading }),
    fixes: [
      fix(message(title, { heading }), 'choice', insert(tables), true),
      ...(section.mayBeNone ? [fix(message(t.insertNone, { heading }), 'choice', insert(['无。']))] : []),
    ],
  };
}

/** Tables of the section that the report does not already have elsewhere. */
const skeletons = (section: SectionFormat, { format, tables, text }: Report): readonly string[] =>
  format.tables
    .filter(({ key, section: home }) => home === section.key && !tables.some((table) => table.format.key === key))
    .map((table) => tableSkeleton(table, lineEnding(text)));

/** After what stands before the next section of the form, else at the end of the body. */
function placeFor({ key }: SectionFormat, report: Report): number {
  const { sections, format, blocks } = report;
  const order = format.sections.map((section) => section.key);
  const next = sections.find((section) => order.indexOf(section.key) > order.indexOf(key));
  let boundary = next?.heading.range.start ?? bodyEnd(report);
  // A comment right above the next heading may be an instruction for that heading.
  for (let index = blocks.findIndex((block) => block === next?.heading) - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block?.kind !== 'comment') break;
    boundary = block.range.start;
  }
  return lastLineEnd(report, boundary);
}

/** The paragraphs, with blank lines between them and around them. */
function insertion({ text }: Report, at: number, paragraphs: readonly string[]): string {
  const ending = lineEnding(text);
  const isFirst = text.slice(0, at).replace('\ufeff', '') === '';
  const rest = text.slice(at);
  const touches = /^[^\S\r\n]*(?:\r\n|\r|\n)(?=[^\r\n])/u.test(rest);
  const gap = touches || rest === '' || isFirst ? ending : '';
  return `${isFirst ? '' : ending + ending}${paragraphs.join(ending + ending)}${gap}`;
}
