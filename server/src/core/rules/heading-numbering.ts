import { message, type Message } from '../messages/message.js';
import { printNumbering, replaceNumber } from '../parse/numbering.js';
import { isCertain, isWrong, numberRuns, type NumberedItem, type NumberRun } from '../sections/numberRuns.js';
import type { Edit } from '../text/range.js';
import { defineRule, fix } from './defineRule.js';

const texts = {
  gap: {
    'zh-CN': '编号“{written}”跳号，前一个是“{before}”，应为“{expected}”。',
    en: 'The number {written} leaves a gap after {before}. It should be {expected}.',
  },
  repeat: {
    'zh-CN': '编号“{written}”重复，应为“{expected}”。',
    en: 'The number {written} is used twice. It should be {expected}.',
  },
  back: {
    'zh-CN': '编号“{written}”排在“{before}”之后，应为“{expected}”。',
    en: 'The number {written} comes after {before}. It should be {expected}.',
  },
  first: {
    'zh-CN': '这一层的编号从“{written}”开始，应从“{expected}”开始。',
    en: 'Numbering begins with {written} here. It should begin with {expected}.',
  },
  system: {
    'zh-CN': '“{written}”与前面的“{before}”是同一层，应为“{expected}”。',
    en: '{written} goes on from {before}, so it should be {expected}.',
  },
  renumber: { 'zh-CN': '依次重新编号', en: 'Renumber in sequence' },
} as const;

export default defineRule({
  id: 'heading-numbering',
  severity: 'warning',
  fix: 'lossless',
  name: { 'zh-CN': '层次编号有误', en: 'Wrong numbering' },
  why: {
    'zh-CN':
      '公文的结构层次依次用“一、”“（一）”“1.”“（1）”标注，同一层的编号应当连续、不重复、不混用。编号有误多半是增删内容后没有调整。',
    en: 'Official documents number their levels 一、 （一） 1. （1）; within a level numbers run on without gap, repeat or mix. A wrong one is mostly left over from an edit.',
  },
  source: {
    'zh-CN': '《党政机关公文格式》（GB/T 9704-2012）7.3.3',
    en: 'GB/T 9704-2012, Layout key for official documents, 7.3.3',
  },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n### （一）主动公开\n\n略。\n\n### ‹（三）›依申请公开\n\n略。\n\n### （四）平台建设\n\n略。\n',
      fixed:
        '## 一、总体情况\n\n### （一）主动公开\n\n略。\n\n### （二）依申请公开\n\n略。\n\n### （三）平台建设\n\n略。\n',
      good: '## 一、总体情况\n\n1.做好常规信息公开。按照要求公开机构职能、部门文件和财务信息，并根据变化及时更新有关栏目。\n\n2.重点领域\n\n略。\n\n（一）政策解读\n\n略。\n',
    },
    {
      bad: '一、总体情况\n\n（一）主动公开\n\n1.发文公开情况\n\n略。\n\n‹1.›重点领域公开情况\n\n2.提案办理\n\n略。\n',
      fixed: '一、总体情况\n\n（一）主动公开\n\n1.发文公开情况\n\n略。\n\n2.重点领域公开情况\n\n3.提案办理\n\n略。\n',
      good: '一、总体情况\n\n（一）主动公开\n\n1.发文公开情况\n\n略。\n\n（二）依申请公开\n\n1.受理情况\n\n略。\n',
    },
    {
      bad: '一、总体情况\n\n（一）主动公开\n\n略。\n\n（二）依申请公开\n\n略。\n\n‹3.›信息管理\n\n略。\n\n（四）平台建设\n\n略。\n',
      fixed:
        '一、总体情况\n\n（一）主动公开\n\n略。\n\n（二）依申请公开\n\n略。\n\n（三）信息管理\n\n略。\n\n（四）平台建设\n\n略。\n',
      good: '一、总体情况\n\n（一）主动公开\n\n略。\n\n（1）网站\n\n略。\n\n（2）新媒体\n\n略。\n',
    },
  ],
  *check({ report }, t) {
    for (const section of report.sections) {
      for (const run of numberRuns(section, report)) {
        const certain = isCertain(run);
        const renumber = fix(message(t.renumber), certain ? 'lossless' : 'choice', renumbering(run), certain);
        for (const [index, item] of run.entries()) {
          if (item.fault === undefined) continue;
          yield {
            range: item.numbering.range,
            message: describe(item, index, run),
            fixes: [renumber],
          };
        }
      }
    }
  },
});

function describe(item: NumberedItem, index: number, run: NumberRun): Message {
  const before = run[index - 1]?.numbering.text.trim() ?? '';
  const parameters = {
    written: item.numbering.text.trim(),
    before,
    expected: printNumbering(item.level, item.expected),
  };
  return message(texts[item.fault ?? 'first'], parameters);
}

/** Only numbers that are wrong change, and of them only the numeral, unless the whole mark is of another level. */
const renumbering = (run: NumberRun): readonly Edit[] =>
  run.filter(isWrong).map(({ numbering, level, expected }): Edit => {
    const newText = numbering.level === level ? replaceNumber(numbering, expected) : printNumbering(level, expected);
    return { range: numbering.range, newText };
  });
