import { message } from '../messages/message.js';
import type { Report, Section } from '../model/report.js';
import { printNumbering } from '../parse/numbering.js';
import { ACCEPTED, titleMatch } from '../formats/sectionTitles.js';
import { formApplies } from '../sections/formApplies.js';
import { headingRange, numberPlace, statutoryHeading } from '../sections/headingWords.js';
import { moveSection } from '../sections/moveSection.js';
import { outlineSections, type OutlineEntry, type SectionOutline } from '../sections/outlineSections.js';
import { toOrdinal } from '../text/chineseNumber.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  moved: {
    'zh-CN': '“{heading}”的位置与格式不符，应排在“{before}”之后。请移到规定的位置。',
    en: '“{heading}” stands out of order. By the form it comes after “{before}”.',
  },
  first: {
    'zh-CN': '“{heading}”的位置与格式不符，应排在最前面。请移到规定的位置。',
    en: '“{heading}” stands out of order. By the form it comes first.',
  },
  twice: {
    'zh-CN': '“{heading}”在第 {line} 行已经有了。请合并为一个部分。',
    en: 'Section “{heading}” already stands in line {line}. Make one section of the two.',
  },
  wrong: {
    'zh-CN': '“{title}”的序号“{number}”有误，应为“{statutory}”。',
    en: '“{title}” is numbered {number}. It should be {statutory}.',
  },
  none: {
    'zh-CN': '“{title}”没有写部分序号，应为“{statutory}、”。',
    en: '“{title}” has no section number. It should be {statutory}.',
  },
  taken: {
    'zh-CN': '序号“{number}”与第 {line} 行的“{heading}”重复。请把这一内容并入规定的部分，或者另编序号。',
    en: 'The number {number} is that of “{heading}” in line {line}. Move this into a section of the form, or number it otherwise.',
  },
  move: { 'zh-CN': '移到规定的位置', en: 'Move to its place' },
  renumber: { 'zh-CN': '序号改为“{statutory}”', en: 'Number it {statutory}' },
  number: { 'zh-CN': '补上序号“{statutory}”', en: 'Add the number {statutory}' },
} as const;

export default defineRule({
  id: 'section-order',
  severity: 'warning',
  fix: 'lossless',
  name: { 'zh-CN': '部分的顺序或序号有误', en: 'Sections out of order or misnumbered' },
  why: {
    'zh-CN':
      '六个部分的顺序由格式规定，序号依次为一至六。序号重复、跳号，或者部分互换位置，读者和汇总人员就找不到对应的内容。',
    en: 'The form fixes the order of the six sections and their numbers, 一 to 六. With numbers used twice or skipped, or sections swapped, readers and those who sum up reports do not find what they look for.',
  },
  source: {
    'zh-CN': '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号所附格式',
    en: 'Forms attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号',
  },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n略。\n\n## 二、主动公开政府信息情况\n\n略。\n\n## ‹二、›收到和处理政府信息公开申请情况\n\n略。\n',
      fixed:
        '## 一、总体情况\n\n略。\n\n## 二、主动公开政府信息情况\n\n略。\n\n## 三、收到和处理政府信息公开申请情况\n\n略。\n',
      good: '## 一、总体情况\n\n略。\n\n## 二、主动公开政府信息情况\n\n略。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n略。\n',
    },
    {
      bad: '## 一、总体情况\n\n甲。\n\n## 二、收到和处理政府信息公开申请情况\n\n丙。\n\n## ‹三、主动公开政府信息情况›\n\n乙。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n丁。\n\n某某县财政局\n\n2025年1月20日\n',
      fixed:
        '## 一、总体情况\n\n甲。\n\n## 二、主动公开政府信息情况\n\n乙。\n\n## 三、收到和处理政府信息公开申请情况\n\n丙。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n丁。\n\n某某县财政局\n\n2025年1月20日\n',
      good: '## 一、总体情况\n\n甲。\n\n## 二、主动公开政府信息情况\n\n乙。\n',
    },
    {
      bad: '## ‹总体情况›\n\n略。\n\n## ‹主动公开政府信息情况›\n\n略。\n',
      fixed: '## 一、总体情况\n\n略。\n\n## 二、主动公开政府信息情况\n\n略。\n',
      good: '一、总体情况\n\n略。\n\n二、主动公开政府信息情况\n\n略。\n',
    },
  ],
  *check({ report }) {
    if (!formApplies(report)) return;
    const outline = outlineSections(report);
    for (const entry of outline.entries) {
      const draft = judge(entry, outline, report);
      if (draft !== undefined) yield draft;
    }
  },
});

function judge(entry: OutlineEntry, outline: SectionOutline, report: Report): Draft | undefined {
  const { section, first, misplaced, statutory } = entry;
  if (section.format === undefined || statutory === undefined) return judgeForeign(entry, outline, report);
  const heading = statutoryHeading(section.format);
  const place = headingRange(section.heading);
  if (first !== section) {
    const line = lineOf(first, report);
    return { range: place, message: message(texts.twice, { heading, line }) };
  }
  if (!misplaced) return judgeNumber(entry, section.format.number, outline, report);
  const before = report.format.sections
    .slice(0, statutory - 1)
    .findLast(({ key }) => report.sections.some((other) => other.key === key));
  return {
    range: place,
    message:
      before === undefined
        ? message(texts.first, { heading })
        : message(texts.moved, { heading, before: statutoryHeading(before) }),
    fixes: [fix(message(texts.move), 'choice', [moveSection(report, outline.entries, section)], true)],
  };
}

function judgeNumber(
  { section, number, statutory }: OutlineEntry,
  numeral: string,
  { entries, sound, ordered }: SectionOutline,
  report: Report,
): Draft | undefined {
  if (statutory === undefined || number === statutory) return undefined;
  // A run of its own and an own title are the business of section-title; moving a section numbers the others too.
  if (number !== undefined && (sound || !ordered)) return undefined;
  if (section.format === undefined || titleMatch(section.format, section.heading.text) < ACCEPTED) return undefined;
  const numbered = section.heading.numbering !== undefined;
  const place = numberPlace(section.heading, report.text);
  // Beside foreign sections that take part in the numbering, it is the author who knows what the numbers are to be.
  const clear = entries.every((entry) => entry.statutory !== undefined || entry.number === undefined);
  const { text: title } = section.heading;
  return {
    range: numbered ? place : headingRange(section.heading),
    message: numbered
      ? message(texts.wrong, {
          title,
          number:
            number === undefined ? section.heading.numbering.text.trim().replace(/[.．、]$/u, '') : toOrdinal(number),
          statutory: numeral,
        })
      : message(texts.none, { title, statutory: numeral }),
    fixes: [
      fix(
        message(numbered ? texts.renumber : texts.number, { statutory: numeral }),
        clear ? 'lossless' : 'choice',
        [{ range: place, newText: printNumbering(1, statutory) }],
        true,
      ),
    ],
  };
}

/** A foreign section may not bear the number that a section of the form bears by right. */
function judgeForeign(
  { section, number }: OutlineEntry,
  { entries }: SectionOutline,
  report: Report,
): Draft | undefined {
  const owner = entries.find(
    (entry) => entry.section !== section && entry.statutory === number && entry.number === number,
  );
  const { numbering } = section.heading;
  if (number === undefined || owner === undefined || numbering === undefined) return undefined;
  const heading = owner.section.heading.text;
  return {
    range: numbering.range,
    message: message(texts.taken, { number: toOrdinal(number), line: lineOf(owner.section, report), heading }),
  };
}

const lineOf = ({ heading }: Section, { lines }: Report): number => lines.lineAt(heading.range.start) + 1;
