import Big from 'big.js';
import { message } from '../messages/message.js';
import { nameFigure } from '../sums/nameFigure.js';
import { precisionOf } from '../prose/precision.js';
import type { Percent } from '../prose/quantity.js';
import { rewriteNumber } from '../prose/rewriteNumber.js';
import { readShares } from '../sums/shares.js';
import type { Share } from '../sums/share.js';
import { defineRule, fix, type Draft } from './defineRule.js';

const texts = {
  differs: {
    'zh-CN': '写作 {stated}，按正文数字应为 {part} ÷ {whole} = {computed}。请核对百分比和两个数。',
    en: 'It says {stated}, but {part} ÷ {whole} = {computed}. Check the percentage and both figures.',
  },
  part: { 'zh-CN': '部分“{figure}”', en: 'Part “{figure}”' },
  whole: { 'zh-CN': '总数“{figure}”', en: 'Whole “{figure}”' },
  change: { 'zh-CN': '改为 {value}', en: 'Change to {value}' },
} as const;

export default defineRule({
  id: 'text-percent',
  severity: 'warning',
  fix: 'choice',
  reads: 'words',
  name: { 'zh-CN': '正文百分比', en: 'Percentages in sentences' },
  why: {
    'zh-CN':
      '占比和办结率等百分比应能由正文中的数字算出。末位四舍五入或直接舍去都可以；部分数和总数不明确、含约数的，以及同比增减，不作判断。',
    en: 'A share or rate should follow from the figures beside it. The last digit may be rounded or cut off; where part or whole is unclear or approximate, and for growth, the rule says nothing.',
  },
  source: { 'zh-CN': '已发布年报中的实际差错', en: 'Observed in published reports' },
  texts,
  examples: [
    {
      bad: '全年收到申请98件，其中网络申请42件，占‹48.26›%。\n',
      fixed: '全年收到申请98件，其中网络申请42件，占42.86%。\n',
      good: '全年答复申请93件，其中予以公开25件，占26.8%。\n',
    },
    {
      bad: '收到网民留言40条，回复36条，回复率‹100›%。\n',
      fixed: '收到网民留言40条，回复36条，回复率90%。\n',
      good: '收到网民留言40条，回复40条，回复率100%。\n',
    },
  ],
  *check({ report: { text }, prose }) {
    for (const paragraph of prose.paragraphs) {
      for (const share of readShares(text, paragraph)) {
        if (!fits(text, share)) yield draftOf(text, share);
      }
    }
  },
});

/** Rounded or cut off, the stated figure is less than one unit of its last digit away. */
function fits(text: string, { percent, part, whole, others }: Share): boolean {
  const unit = precisionOf(text, percent);
  const near = (denominator: Big): boolean =>
    denominator.gt(0) && shareOf(percent, part.value, denominator).minus(percent.value).abs().lt(unit);
  const wholes = [whole, ...others].map(({ value }) => value);
  const all = wholes.reduce((sum, value) => sum.plus(value), part.value);
  return whole.value.eq(0) || [...wholes, all].some(near);
}

const shareOf = ({ unit }: Percent, part: Big, whole: Big): Big => part.times(unit === '‰' ? 1000 : 100).div(whole);

function draftOf(text: string, { percent, part, whole }: Share): Draft {
  const sign = percent.unit === '‰' ? '‰' : '%';
  const decimals = Math.max(0, -precisionOf(text, percent).e);
  const computed = shareOf(percent, part.value, whole.value).round(decimals);
  const newText = rewriteNumber(text, percent, computed.eq(100) ? computed : new Big(computed.toFixed(decimals)));
  return {
    range: percent.numberRange,
    message: message(texts.differs, {
      stated: `${percent.value.toFixed()}${sign}`,
      part: part.value.toFixed(),
      whole: whole.value.toFixed(),
      computed: `${computed.toFixed()}${sign}`,
    }),
    related: [
      { range: part.quantity.range, message: message(texts.part, { figure: nameFigure(text, part) }) },
      { range: whole.quantity.range, message: message(texts.whole, { figure: nameFigure(text, whole) }) },
    ],
    fixes:
      newText === undefined
        ? []
        : [
            fix(message(texts.change, { value: `${newText}${sign}` }), 'choice', [
              { range: percent.numberRange, newText },
            ]),
          ],
  };
}
