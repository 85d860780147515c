import Big from 'big.js';
import { message } from '../messages/message.js';
import type { ReportTable, TableCell } from '../model/table.js';
import { unitOf } from '../tables/labels.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { judgeCells } from './tablePlaces.js';

const texts = {
  missing: {
    'zh-CN': '“{row}”的“{column}”没有写单位：{value}。表头没有单位，应写明元或万元。',
    en: '“{row}”, “{column}” has no unit: {value}. The header names none, so write 元 or 万元.',
  },
  surplus: {
    'zh-CN': '“{row}”的“{column}”写了单位“{unit}”。该栏单位已由格式规定，单元格只写数字。',
    en: '“{row}”, “{column}” carries the unit “{unit}”. The form sets the unit, so write the number alone.',
  },
  yuan: {
    'zh-CN': '“{row}”的“{column}”以元为单位，表头单位是万元。{value} 应为 {expected}。',
    en: '“{row}”, “{column}” is in 元, but the header says 万元. {value} should be {expected}.',
  },
  remove: { 'zh-CN': '去掉单位', en: 'Remove the unit' },
  convert: { 'zh-CN': '换算为 {expected}（万元）', en: 'Convert to {expected} (万元)' },
} as const;

export default defineRule({
  id: 'cell-unit',
  severity: 'warning',
  fix: 'choice',
  name: { 'zh-CN': '单位缺失或重复', en: 'Unit missing or doubled' },
  why: {
    'zh-CN': '表头写明单位的，单元格只写数字；表头没有单位的金额，应在单元格写明元或万元，否则读者分不清大小。',
    en: 'Where the header names the unit a cell holds the number alone; an amount under a header without unit must name 元 or 万元.',
  },
  source: {
    'zh-CN': '年度报告格式：2019 年格式“采购总金额”无单位，2021 年格式“本年收费金额（单位：万元）”',
    en: 'The statutory forms of 2019 and 2021',
  },
  texts,
  examples: [
    {
      bad: '| 信息内容 | 采购项目数量 | 采购总金额 |\n| --- | --- | --- |\n| 政府集中采购 | 3 | ‹1192.55› |\n| 行政事业性收费 | 4 | 0 |\n',
      good: '| 信息内容 | 采购项目数量 | 采购总金额 |\n| --- | --- | --- |\n| 政府集中采购 | 3 | 1192.55 万元 |\n| 行政事业性收费 | 4 | 0 |\n',
    },
    {
      bad: '| 信息内容 | 采购项目数量 | 采购总金额 |\n| --- | --- | --- |\n| 政府集中采购 | 3 | ‹1192.55› |\n| 行政事业性收费 | 4 | 0 |\n',
      good: '| 信息内容 | 采购项目数量 | 采购总金额（万元） |\n| --- | --- | --- |\n| 政府集中采购 | 3 | 1192.55 |\n| 行政事业性收费 | 4 | 0 |\n',
    },
    {
      bad: '| 信息内容 | 本年收费金额（单位：万元） |\n| --- | --- |\n| 行政事业性收费 | ‹251000元› |\n| 行政处罚 | 12 |\n',
      fixed: '| 信息内容 | 本年收费金额（单位：万元） |\n| --- | --- |\n| 行政事业性收费 | 25.1 |\n| 行政处罚 | 12 |\n',
      good: '| 信息内容 | 本年收费金额（单位：万元） |\n| --- | --- |\n| 行政事业性收费 | 25.1 |\n| 行政处罚 | 12 |\n',
    },
  ],
  *check({ tables }, t) {
    for (const analysis of tables) {
      yield* judgeCells([analysis], (cell, row) =>
        hasUnitAbove(cell, analysis.table) ? undefined : judge(cell, row, t),
      );
    }
  },
});

/** Where the form names no unit, the author's header may. */
const hasUnitAbove = ({ format }: TableCell, { labels }: ReportTable): boolean =>
  format.type === 'amount' &&
  labels.some(({ cell, official }) => official === format.label && unitOf(cell.text) !== undefined);

function judge({ format, content, source, range }: TableCell, row: string, t: typeof texts): Draft | undefined {
  if (content.kind !== 'figure' || source === undefined) return undefined;
  const { unit } = content;
  const parameters = { row, column: format.label, value: source.text, unit: unit ?? '' };
  if (format.type === 'amount') {
    const isMoney = unit === '元' || unit === '万元' || unit === '亿元';
    return content.value.eq(0) || isMoney ? undefined : { range, message: message(t.missing, parameters) };
  }
  if (unit === undefined) return undefined;
  const number = content.canonical.slice(0, content.canonical.length - unit.length);
  if (format.type === 'decimal' && (unit === '元' || unit === '亿元')) {
    const factor = unit === '元' ? new Big('0.0001') : new Big(10_000);
    const expected = content.value.times(factor).toFixed();
    const convert = fix(message(t.convert, { expected }), 'choice', [{ range, newText: expected }], true);
    return { range, message: message(t.yuan, { ...parameters, expected }), fixes: [convert] };
  }
  const remove = fix(message(t.remove), 'choice', [{ range, newText: number }], true);
  return { range, message: message(t.surplus, parameters), fixes: [remove] };
}
