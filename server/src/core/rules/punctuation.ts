import { message } from '../messages/message.js';
import { placeIn, type Passage } from '../wording/passages.js';
import { findMarkSlips, type MarkSlip } from '../wording/punctuation.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { draftsOfPassages } from './draftsOfPassages.js';

const texts = {
  marks: {
    'zh-CN': '本段有 {count} 处标点不规范（{marks}）。汉字之间用全角标点，发文字号的年份用六角括号。',
    en: 'Wrong marks in this paragraph: {count} ({marks}). Beside Chinese characters marks are full-width, the year of a document number stands in 〔〕.',
  },
  change: { 'zh-CN': '改正本段的 {count} 处标点', en: 'Correct the marks in this paragraph ({count})' },
} as const;

export default defineRule({
  id: 'punctuation',
  severity: 'hint',
  fix: 'lossless',
  reads: 'words',
  name: { 'zh-CN': '标点不规范', en: 'Half-width punctuation' },
  why: {
    'zh-CN':
      '公文用全角标点；半角的逗号、冒号、括号排版时挤在一起，也不符合标准。发文字号的年份用六角括号“〔〕”括入，不用方括号或圆括号。',
    en: 'Official documents use full-width marks; half-width ones crowd the line and are against the standard. The year of a document number is set in 〔〕, not in square or round brackets.',
  },
  source: {
    'zh-CN': '《标点符号用法》（GB/T 15834-2011）；《党政机关公文格式》（GB/T 9704-2012）7.2.5',
    en: 'GB/T 15834-2011, punctuation; GB/T 9704-2012, 7.2.5, document numbers',
  },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n按照要求‹,›我局(办公室)公开动态类347条、公告类1,485条,均按时办结: 详见（国办公开办函[2019]60号）.\n',
      fixed:
        '## 一、总体情况\n\n按照要求，我局（办公室）公开动态类347条、公告类1,485条，均按时办结： 详见（国办公开办函〔2019〕60号）。\n',
      good: '## 一、总体情况\n\n公开1,485条，比例为3:2，网址 http://www.example.gov.cn/a,b?c=1;d 和 [目录](list.html)，时间14:38，引用 {=requests.received.total}。\n',
    },
    {
      bad: '## 一、总体情况\n\n全年共公开信息30条‹;›按时办结率100%,群众满意.\n',
      fixed: '## 一、总体情况\n\n全年共公开信息30条；按时办结率100%，群众满意。\n',
      good: '## 一、总体情况\n\n公开GDP(gross domestic product)数据，例如“阿不都.买买提”一类的姓名写法。\n',
    },
  ],
  check: (analysis) => draftsOfPassages(analysis, 'punctuation', marks),
});

function marks(passage: Passage): readonly Draft[] {
  const slips = inBody(passage, findMarkSlips(passage.words));
  const first = slips[0];
  if (first === undefined) return [];
  const count = String(slips.length);
  const written = [...new Set(slips.map((slip) => slip.written))].join(' ');
  const edits = slips.map(({ start, end, right }) => ({ range: placeIn(passage, start, end), newText: right }));
  return [
    {
      range: placeIn(passage, first.start, first.end),
      message: message(texts.marks, { count, marks: written }),
      fixes: [fix(message(texts.change, { count }), 'lossless', edits, true)],
    },
  ];
}

/**
 * Without the marks of the number that the passage begins with: they are rule heading-numbering's. The end of a
 * heading stays too, for a full stop there would make a paragraph of it.
 */
function inBody({ block, start, words }: Passage, slips: readonly MarkSlip[]): readonly MarkSlip[] {
  const from = (block.numbering?.range.end ?? start) - start;
  const to = block.kind === 'heading' ? words.trimEnd().length - 1 : words.length;
  return slips.filter((slip) => slip.start >= from && slip.end <= to);
}
