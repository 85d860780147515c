import type { Localized } from '../messages/locale.js';
import { message } from '../messages/message.js';
import { placeIn, splitSentences, type Passage, type Sentence } from '../wording/passages.js';
import { statutes } from '../wording/statutes.js';
import { printDate } from '../text/date.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { draftsOfPassages } from './draftsOfPassages.js';

const texts = {
  deadline: {
    'zh-CN': '答复申请的期限写成{former}个工作日，{statute}{article}自{date}起规定为{current}个工作日。请核对。',
    en: 'The period for answering requests is given as {former} working days. Since {date} it is {current} ({statute} {article}).',
  },
  decree: {
    'zh-CN': '《{statute}》已修订，自{date}起为国务院令第{current}号。这里仍写第{former}号。',
    en: '{statute} was revised and is State Council decree {current} since {date}. The text still says {former}.',
  },
  name: {
    'zh-CN': '没有名为《{written}》的现行规定，应为《{name}》。',
    en: 'Nothing in force is called 《{written}》. It should be 《{name}》.',
  },
  article: {
    'zh-CN': '条例修订后，年度报告由第{current}条规定，这里仍写第{former}条。请改正。',
    en: 'Since the revision annual reports are the matter of article {current}, the text still says {former}. Change it.',
  },
  change: { 'zh-CN': '改为“{words}”', en: 'Change to “{words}”' },
} as const;

const DEADLINE = /(15|１５|十五)(?=\s{0,2}个?工作日)/gu;
const DECREE = /国务院令?[（(\s]{0,3}第?\s{0,3}(\d{3})\s{0,3}号/gu;
const TITLE = /《([^《》]{4,60})》/gu;
const ARTICLE =
  /条例》?(?:[（(][^（）()]{1,30}[）)])?的?\s{0,2}((?:(?:、|，|和|及|以及)?第?[一二三四五六七八九十]{1,4}条){1,4})/gu;
const ARTICLE_NUMBER = /([一二三四五六七八九十]{1,4})(?=条)/gu;

export default defineRule({
  id: 'outdated-law',
  severity: 'warning',
  fix: 'choice',
  reads: 'words',
  name: { 'zh-CN': '引用已失效的规定', en: 'Law no longer in force' },
  why: {
    'zh-CN':
      '《中华人民共和国政府信息公开条例》2019年修订后，令号、条文序号和答复期限都有变化：答复期限由15个工作日改为20个工作日。沿用往年文字的报告常把旧规定带进来。',
    en: 'The revision of 2019 changed the decree number, the articles and the period for answers (20 working days, no longer 15). Text taken over from earlier years brings the old law along.',
  },
  source: {
    'zh-CN':
      '《中华人民共和国政府信息公开条例》（2019年4月3日国务院令第711号修订，2019年5月15日起施行）第三十三条、第四十九条、第五十条',
    en: 'Regulations on Open Government Information, revised by State Council decree 711, in force since 15 May 2019, articles 33, 49, 50',
  },
  texts,
  examples: [
    {
      bad: '# 某某县财政局2020年政府信息公开工作年度报告\n\n本报告根据《中华人民共和国政府信息公开条例》（国务院令第‹492›号）编制。\n\n## 一、总体情况\n\n我局根据收到申请的先后顺序，于正式受理后的‹15›个工作日内作出答复。\n',
      fixed:
        '# 某某县财政局2020年政府信息公开工作年度报告\n\n本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。\n\n## 一、总体情况\n\n我局根据收到申请的先后顺序，于正式受理后的20个工作日内作出答复。\n',
      good: '# 某某县财政局2020年政府信息公开工作年度报告\n\n本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。\n\n## 一、总体情况\n\n我局将答复申请的平均时间压缩到15个工作日。第三方自收到征求意见书之日起15个工作日内提出意见，再答复申请人。\n',
    },
    {
      bad: '# 某某县财政局2020年政府信息公开工作年度报告\n\n根据‹《中华人民共和国政府信息公开工作条例》›编制。按照《政府信息公开条例》‹第三十一条、第三十二条›规定，公布年度报告。\n',
      fixed:
        '# 某某县财政局2020年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》编制。按照《政府信息公开条例》第四十九条、第五十条规定，公布年度报告。\n',
      good: '# 某某县财政局2020年政府信息公开工作年度报告\n\n按照《中华人民共和国政府信息公开条例》第五十条规定公布年度报告。依照《条例》第三十二条征求第三方意见。\n',
    },
  ],
  check(analysis) {
    const { year } = analysis.report.identity;
    if (year === undefined) return [];
    const find = (passage: Passage): readonly Draft[] =>
      splitSentences(passage).flatMap((sentence) => citations(sentence, year));
    return draftsOfPassages(analysis, 'outdated-law', find, String(year));
  },
});

const citations = (sentence: Sentence, year: number): readonly Draft[] =>
  statutes.past.some((word) => sentence.text.includes(word))
    ? []
    : [deadlines, decrees, names, articles].flatMap((find) => [...find(sentence, year)]);

const dateOf = (iso: string): Localized => ({ 'zh-CN': printDate(iso), en: iso });

const yearOf = (iso: string): number => Number(iso.slice(0, 4));

/** A finding on a stretch of a sentence that another text replaces. */
function replaced(sentence: Sentence, from: number, written: string, words: string, said: Draft['message']): Draft {
  const place = placeIn(sentence, from, from + written.length);
  return {
    range: place,
    message: said,
    fixes: [fix(message(texts.change, { words }), 'choice', [{ range: place, newText: words }], true)],
  };
}

function* deadlines(sentence: Sentence, year: number): Iterable<Draft> {
  const compact = sentence.text.replace(/\s/gu, '');
  for (const { statute, article, former, current, inForce, all, unless } of statutes.deadlines) {
    // In the year of the change both periods were right.
    if (year <= yearOf(inForce)) continue;
    if (!all.every((word) => compact.includes(word)) || unless.some((word) => compact.includes(word))) continue;
    for (const match of sentence.text.matchAll(DEADLINE)) {
      const numeral = match[0] === former.numeral;
      const words = numeral ? current.numeral : current.digits;
      const said = message(texts.deadline, {
        former: former.digits,
        current: current.digits,
        statute: `《${statute}》`,
        article,
        date: dateOf(inForce),
      });
      yield replaced(sentence, match.index, match[0], words, said);
    }
  }
}

function* decrees(sentence: Sentence, year: number): Iterable<Draft> {
  for (const match of sentence.text.matchAll(DECREE)) {
    const number = match[1] ?? '';
    const decree = statutes.decrees.find(({ former, inForce }) => former === number && year >= yearOf(inForce));
    if (decree === undefined || sentence.text.includes(decree.current)) continue;
    const { statute, former, current, inForce } = decree;
    const at = match.index + match[0].lastIndexOf(number);
    yield replaced(
      sentence,
      at,
      number,
      current,
      message(texts.decree, { statute, former, current, date: dateOf(inForce) }),
    );
  }
}

function* names(sentence: Sentence, year: number): Iterable<Draft> {
  for (const match of sentence.text.matchAll(TITLE)) {
    const written = (match[1] ?? '').replace(/\s/gu, '').replace('(', '（').replace(')', '）');
    const statute = statutes.names.find(
      ({ misnamed, inForce }) => misnamed.includes(written) && year >= yearOf(inForce),
    );
    if (statute === undefined) continue;
    const { name } = statute;
    yield replaced(sentence, match.index, match[0], `《${name}》`, message(texts.name, { written, name }));
  }
}

function* articles(sentence: Sentence, year: number): Iterable<Draft> {
  for (const { statute, former, current, about, inForce } of statutes.articles) {
    if (year < yearOf(inForce)) continue;
    if (!sentence.text.includes(statute) || !about.some((word) => sentence.text.includes(word))) continue;
    for (const match of sentence.text.matchAll(ARTICLE)) {
      const run = match[1] ?? '';
      const cited = [...run.matchAll(ARTICLE_NUMBER)].map(([number]) => number);
      if (cited.length === 0 || !cited.every((number) => former.includes(number))) continue;
      const words = run.replace(ARTICLE_NUMBER, (number) => current[former.indexOf(number)] ?? number);
      const at = match.index + match[0].length - run.length;
      const said = message(texts.article, {
        former: cited.join('、'),
        current: cited.map((number) => current[former.indexOf(number)] ?? number).join('、'),
      });
      yield replaced(sentence, at, run, words, said);
    }
  }
}
