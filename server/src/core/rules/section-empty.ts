import { message } from '../messages/message.js';
import type { Report, Section } from '../model/report.js';
import { formApplies } from '../sections/formApplies.js';
import { sectionProse } from '../sections/bodyEnd.js';
import { headingRange } from '../sections/headingWords.js';
import { defineRule } from './defineRule.js';

/** Text that says there is nothing, or is a place to fill in. */
const NOTHING = /^(?:无|没有|略|[/／—–-]+|[.．…。、xX×*＊\s]+)[。.]?$/u;
/** Where a section is written in points, a point this long says something by itself. */
const TELLING_POINT = 12;
const PLACEHOLDER = /^(?:待补充|待填写|待完善|TODO|暂缺)[。.]?$/iu;

export default defineRule({
  id: 'section-empty',
  severity: 'warning',
  fix: 'none',
  reads: 'words',
  name: { 'zh-CN': '部分没有内容或内容不全', en: 'Section without its content' },
  why: {
    'zh-CN':
      '保留了标题却没有内容，等于没有报告这一部分；只有第六部分可以只写“无”。第五部分按格式要写存在的主要问题和改进情况两方面。',
    en: 'A heading with nothing below it reports nothing; only section six may say just 无. Section five has to tell of both problems and improvements.',
  },
  source: {
    'zh-CN': '《中华人民共和国政府信息公开条例》第五十条；年度报告格式',
    en: 'Regulations on Open Government Information, article 50; the form of the report',
  },
  texts: {
    empty: {
      'zh-CN': '“{title}”下面没有内容。请补写。',
      en: 'There is nothing below “{title}”. Write this section.',
    },
    emptyOrNone: {
      'zh-CN': '“{title}”下面没有内容。没有需要报告的事项时请写“无”。',
      en: 'There is nothing below “{title}”. Write 无 if there is nothing to report.',
    },
    nothing: {
      'zh-CN': '“{title}”只写了“{written}”。这一部分应有实际内容，请补写。',
      en: 'Section “{title}” says only “{written}”. It needs content of its own.',
    },
    expected: {
      'zh-CN': '“{title}”没有写到{expected}。请补写。',
      en: 'Section “{title}” says nothing of {expected}. Add it.',
    },
  },
  examples: [
    {
      bad: '## ‹一、总体情况›\n\n## 二、主动公开政府信息情况\n\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规章 | 0 | 0 | 0 |\n\n## ‹六、其他需要报告的事项›\n\n某某县财政局\n\n2025年1月20日\n',
      good: '## 一、总体情况\n\n2024年，我局主动公开政府信息120条。\n\n## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n2025年1月20日\n',
    },
    {
      bad: '## ‹五、存在的主要问题及改进情况›\n\n下一步，我局将加强培训，健全制度。\n',
      good: '## 五、存在的主要问题及改进情况\n\n公开内容不够全面。下一步，我局将加强培训，健全制度。\n',
    },
  ],
  *check({ report }, t) {
    if (!formApplies(report)) return;
    for (const section of report.sections) {
      if (section.format === undefined) continue;
      const range = headingRange(section.heading);
      const title = section.heading.text;
      const prose = sectionProse(report, section);
      const points = section.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
      if (prose === '' && points.every(({ length }) => length < TELLING_POINT)) {
        yield { range, message: message(section.format.mayBeNone ? t.emptyOrNone : t.empty, { title }) };
        continue;
      }
      if (section.format.mayBeNone || hasTable(section, report)) continue;
      if (NOTHING.test(prose) || PLACEHOLDER.test(prose)) {
        yield { range, message: message(t.nothing, { title, written: prose }) };
        continue;
      }
      const words = [prose, ...points].join('\n');
      const lacking = section.format.expects.filter((group) => !group.words.some((word) => words.includes(word)));
      for (const { name } of lacking) yield { range, message: message(t.expected, { title, expected: name }) };
    }
  },
});

/** Whether the section's content is a table: then its prose may be as short as it likes. */
const hasTable = ({ key, blocks }: Section, { format }: Report): boolean =>
  blocks.some(({ kind }) => kind === 'table') || format.tables.some(({ section }) => section === key);
