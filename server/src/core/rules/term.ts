import { message } from '../messages/message.js';
import { placeIn, withoutTitles, type Passage } from '../wording/passages.js';
import { findTermSlips } from '../wording/terms.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { draftsOfPassages } from './draftsOfPassages.js';

const texts = {
  slip: {
    'zh-CN': '“{wrong}”应为“{right}”：{reason}。',
    en: '“{wrong}” should be “{right}”: {reason}.',
  },
  numeral: {
    'zh-CN': '年份“{wrong}”混用了字母或阿拉伯数字，应为“{right}”。',
    en: 'The year “{wrong}” mixes in letters or digits. It should be “{right}”.',
  },
  change: { 'zh-CN': '改为“{right}”', en: 'Change to “{right}”' },
} as const;

/** 二O二一年 with a letter or a figure for 〇. */
const MIXED_YEAR = /[二一][Oo0Ｏｏ０〇][二一三四五六七八九Oo0Ｏｏ０〇]{2}(?=年)/gu;
const ZERO = /[Oo0Ｏｏ０]/gu;

export default defineRule({
  id: 'term',
  severity: 'warning',
  fix: 'choice',
  reads: 'words',
  name: { 'zh-CN': '用词有误', en: 'Wrong word' },
  why: {
    'zh-CN':
      '“截止2020年12月31日”“登陆网站”一类同音误写在公开的年度报告中常见，影响公文的规范和严肃。这里只收错误确定无疑的词，并核对上下文。',
    en: 'Slips for a word of the same sound, such as 截止 before a date, are common in published reports. Only words that are certainly wrong in their context are listed.',
  },
  source: {
    'zh-CN':
      '《现代汉语词典》；《第一批异形词整理表》（GF 1001-2001）；《出版物上数字用法》（GB/T 15835-2011）；公开的年度报告',
    en: 'Xiandai Hanyu Cidian; GF 1001-2001, variant words; GB/T 15835-2011, numerals; published reports',
  },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n‹截止›2020年12月31日，发布信息131条。‹截止到›目前，各类信息均已登记‹台帐›，公众可‹登陆›局网站查询。\n',
      fixed:
        '## 一、总体情况\n\n截至2020年12月31日，发布信息131条。截至目前，各类信息均已登记台账，公众可登录局网站查询。\n',
      good: '## 一、总体情况\n\n截至2020年12月31日，发布信息131条。意见征集于12月20日截止，报名截止2020年12月31日。台风“某某”7月登陆，我局及时发布灾情信息。\n',
    },
    {
      bad: '## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n‹二O二一›年一月二十日\n',
      fixed: '## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n二〇二一年一月二十日\n',
      good: '## 六、其他需要报告的事项\n\n无。\n\n某某县财政局\n\n2021年1月20日\n',
    },
  ],
  check: (analysis) => draftsOfPassages(analysis, 'term', slips),
});

function* slips(passage: Passage): Iterable<Draft> {
  // A slip in the title of a document is the document's own.
  const words = withoutTitles(passage.words);
  for (const { start, end, right, reason } of findTermSlips(words)) {
    const place = placeIn(passage, start, end);
    const wrong = words.slice(start, end);
    yield {
      range: place,
      message: message(texts.slip, { wrong, right, reason }),
      fixes: [fix(message(texts.change, { right }), 'choice', [{ range: place, newText: right }], true)],
    };
  }
  for (const match of words.matchAll(MIXED_YEAR)) {
    const wrong = match[0];
    const right = wrong.replace(ZERO, '〇');
    if (right === wrong) continue;
    const place = placeIn(passage, match.index, match.index + wrong.length);
    yield {
      range: place,
      message: message(texts.numeral, { wrong, right }),
      fixes: [fix(message(texts.change, { right }), 'choice', [{ range: place, newText: right }], true)],
    };
  }
}
