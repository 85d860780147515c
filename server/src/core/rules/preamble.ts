import { message } from '../messages/message.js';
import type { Localized } from '../messages/locale.js';
import type { Report } from '../model/report.js';
import type { Block, ParagraphBlock } from '../model/blocks.js';
import { lineEnding } from '../text/lineEnding.js';
import { halfWidthDigits } from '../text/normalise.js';
import { range } from '../text/range.js';
import { defineRule, fix } from './defineRule.js';

const texts = {
  missing: {
    'zh-CN': '开头没有写明{what}。建议补上一句。',
    en: 'The opening does not state {what}. Consider adding a sentence.',
  },
  insert: { 'zh-CN': '补上“{words}”', en: 'Insert “{words}”' },
} as const;

const period: Localized = { 'zh-CN': '数据的统计期限', en: 'the period of the figures' };
const basis: Localized = { 'zh-CN': '编制依据', en: 'the legal basis' };
const both: Localized = { 'zh-CN': '编制依据和数据的统计期限', en: 'the legal basis and the period of the figures' };

const PERIOD =
  /统计(?:期限|时间|时段|周期|区间|范围|截止)|报告期|(?:1|一|元)\s{0,3}月\s{0,3}(?:1|一)\s{0,3}日[^。]{0,30}(?:12|十二)\s{0,3}月\s{0,3}(?:31|三十一)\s{0,3}日|1\s{0,3}[-—至]\s{0,3}12\s{0,3}月/u;
const CLOSING = /截[止至]|核定/u;
const CLOSING_DAY = /截止(?:日期|时间|期限)|核定时间|(?:12|十二)\s{0,3}月\s{0,3}(?:31|三十一)\s{0,3}日/u;
const BASIS = /条例|办法|规定|通知|格式/u;

export default defineRule({
  id: 'preamble',
  severity: 'information',
  fix: 'choice',
  name: { 'zh-CN': '开头缺少统计期限或依据', en: 'Opening without period or legal basis' },
  why: {
    'zh-CN':
      '开头写明编制依据和统计期限（1月1日至12月31日），读者才知道数字统计到哪一天。格式没有强制要求，所以只作提示；总体情况中写明的不再提示。',
    en: 'The opening tells on what basis the report is made and from when to when its figures run. The form does not demand it, so this is information only, and silent if the first section says it.',
  },
  source: {
    'zh-CN': '《中华人民共和国政府信息公开条例》第五十条；公开的年度报告的通行写法',
    en: 'Regulations on Open Government Information, article 50; the usual opening of published reports',
  },
  texts,
  examples: [
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》编制本报告。‹›\n\n## 一、总体情况\n\n全年公开信息30条。\n',
      fixed:
        '# 某某县财政局2024年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。\n\n## 一、总体情况\n\n全年公开信息30条。\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》编制本报告，数据统计自2024年1月1日至12月31日。\n\n## 一、总体情况\n\n全年公开信息30条。\n',
    },
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告‹›\n\n## 一、总体情况\n\n全年公开信息30条。\n',
      fixed:
        '# 某某县财政局2024年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。\n\n## 一、总体情况\n\n全年公开信息30条。\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》编制本报告，所列数据截止日期为2024年12月31日。\n\n## 一、总体情况\n\n全年公开信息30条。\n',
    },
    {
      bad: '# 某某县财政局2024年政府信息公开工作年度报告‹›\n\n## 一、总体情况\n\n全年公开信息46条。\n',
      fixed:
        '# 某某县财政局2024年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。\n\n## 一、总体情况\n\n全年公开信息46条。\n',
      good: '# 某某县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年1月1日至12月31日，我局按照条例规定公开信息30条。\n',
    },
  ],
  *check({ report }, t) {
    const { title, identity, text } = report;
    const overview = report.sections.find(({ key }) => key === 'overview');
    if (title === undefined || identity.year === undefined || overview === undefined) return;
    const opening = paragraphsBefore(report, report.sections[0]?.range.start ?? 0);
    const said = halfWidthDigits(
      [...opening, ...overview.blocks].map(({ range: { start, end } }) => text.slice(start, end)).join('\n'),
    );
    const lacksPeriod = !PERIOD.test(said) && !statesClosing(said);
    const lacksBasis = !BASIS.test(said);
    if (!lacksPeriod && !lacksBasis) return;

    const year = String(identity.year);
    const words = [
      ...(lacksBasis ? ['根据《中华人民共和国政府信息公开条例》编制本报告。'] : []),
      ...(lacksPeriod ? [`本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`] : []),
    ].join('');
    const last = opening.at(-1);
    const anchor: Block = last ?? title;
    const at = text.slice(0, anchor.range.end).trimEnd().length;
    const newText = last === undefined ? lineEnding(text).repeat(2) + words : words;
    yield {
      range: range(at, at),
      message: message(t.missing, { what: lacksPeriod && lacksBasis ? both : lacksPeriod ? period : basis }),
      fixes: [fix(message(t.insert, { words }), 'choice', [{ range: range(at, at), newText }])],
    };
  },
});

/** 所列数据截止日期为 12 月 31 日: the day it began with goes without saying. */
const statesClosing = (said: string): boolean =>
  said
    .split(/[。；;\n]/u)
    .some((sentence) => sentence.includes('数据') && CLOSING.test(sentence) && CLOSING_DAY.test(sentence));

/** The opening paragraphs: between the title and the first section. */
const paragraphsBefore = ({ blocks, title }: Report, end: number): readonly ParagraphBlock[] =>
  blocks.filter(
    (block): block is ParagraphBlock =>
      block.kind === 'paragraph' && block.range.start >= (title?.range.end ?? 0) && block.range.end <= end,
  );
