import { message } from '../messages/message.js';
import { findPersonalData } from '../wording/personalData.js';
import { placeIn, splitSentences, type Sentence } from '../wording/passages.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { draftsOfPassages } from './draftsOfPassages.js';

const texts = {
  identity: {
    'zh-CN': '这里有居民身份证号码。年度报告向社会公开，请删去或遮盖。',
    en: 'This is the identity number of a person. The report is public, so delete or mask it.',
  },
  mobile: {
    'zh-CN': '这里有手机号码，且不在本机关的联系方式中。年度报告向社会公开，请核对后删去或遮盖。',
    en: 'This is a mobile number outside the office’s contact details. The report is public, so delete or mask it.',
  },
  name: {
    'zh-CN': '“{name}”似是个人申请人的姓名。年度报告向社会公开，请隐去，如“{masked}”。',
    en: '“{name}” seems to be the name of a private person. The report is public, so hide it, as in “{masked}”.',
  },
  mask: { 'zh-CN': '遮盖为“{masked}”', en: 'Mask as “{masked}”' },
} as const;

export default defineRule({
  id: 'privacy',
  severity: 'warning',
  fix: 'choice',
  reads: 'words',
  name: { 'zh-CN': '可能泄露个人信息', en: 'Personal data' },
  why: {
    'zh-CN':
      '年度报告向社会公开，不应出现申请人的姓名、身份证号码和手机号码。公开涉及个人隐私的信息会对当事人造成损害，机关也要承担责任。',
    en: 'The report is public. Names, identity numbers and mobile numbers of applicants must not stand in it: they harm the person, and the authority answers for it.',
  },
  source: {
    'zh-CN': '《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》第二十五条',
    en: 'Regulations on Open Government Information, article 15; Personal Information Protection Law, article 25',
  },
  texts,
  examples: [
    {
      bad: '## 一、总体情况\n\n申请人‹张建国›（身份证号‹11010519491231002X›，电话‹13812345678›）申请公开征地批文。\n',
      fixed: '## 一、总体情况\n\n申请人张某某（身份证号110105************，电话138****5678）申请公开征地批文。\n',
      good: '## 一、总体情况\n\n申请人张某某申请公开征地批文，申请人许可后予以公开。咨询电话：13812345678。统一编号110105194912310021。\n',
    },
  ],
  check: (analysis) =>
    draftsOfPassages(analysis, 'privacy', (passage) => splitSentences(passage).flatMap(personalData)),
});

const personalData = (sentence: Sentence): readonly Draft[] =>
  findPersonalData(sentence).map(({ kind, start, end }) => {
    const written = sentence.text.slice(start, end);
    const masked = maskOf[kind](written);
    const place = placeIn(sentence, start, end);
    return {
      range: place,
      message: message(texts[kind], kind === 'name' ? { name: written, masked } : {}),
      fixes: [fix(message(texts.mask, { masked }), 'choice', [{ range: place, newText: masked }], true)],
    };
  });

const maskOf = {
  identity: (written: string): string => `${written.slice(0, 6)}${'*'.repeat(written.length - 6)}`,
  mobile: (written: string): string => `${written.slice(0, 3)}****${written.slice(-4)}`,
  name: (written: string): string => `${written.slice(0, 1)}${'某'.repeat(written.length - 1)}`,
} as const;
