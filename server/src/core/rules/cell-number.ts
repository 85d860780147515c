import { message } from '../messages/message.js';
import type { TableCell } from '../model/table.js';
import { defineRule, fix, type Draft } from './defineRule.js';
import { judgeCells } from './tablePlaces.js';

const texts = {
  invalid: {
    'zh-CN': '“{row}”的“{column}”不是数字：“{value}”。单元格只填一个数字，说明写在正文里。',
    en: '“{row}”, “{column}” is no number: “{value}”. Put one number in the cell and any remark in the text.',
  },
  negative: {
    'zh-CN': '“{row}”的“{column}”填了负数 {value}。数量应为非负数。',
    en: '“{row}”, “{column}” is negative: {value}. A count is not negative.',
  },
  fraction: {
    'zh-CN': '“{row}”的“{column}”填了小数 {value}。件数应为整数。',
    en: '“{row}”, “{column}” is a fraction: {value}. A count is a whole number.',
  },
  spelling: {
    'zh-CN': '数字写法不规范：“{value}”。应写作“{canonical}”。',
    en: 'Unusual spelling of a number: “{value}”. Write “{canonical}”.',
  },
  rewrite: { 'zh-CN': '改写为“{canonical}”', en: 'Write “{canonical}”' },
} as const;

export default defineRule({
  id: 'cell-number',
  severity: 'error',
  fix: 'lossless',
  name: { 'zh-CN': '单元格不是规范的数字', en: 'A cell is not a plain number' },
  why: {
    'zh-CN':
      '表格数字要参加勾稽计算和汇总，所以每格只填一个阿拉伯数字。全角数字、千分位和“减2”“增27”能看懂，可一键改成规范写法。',
    en: 'Figures are added up and collected, so each cell holds one plain number. Full-width digits, separators and sign words are understood and can be rewritten with one click.',
  },
  source: {
    'zh-CN': '年度报告格式：件数为非负整数，“本年增/减”带正负号',
    en: 'The statutory form: counts are whole numbers and not negative, changes carry a sign',
  },
  texts,
  examples: [
    {
      bad: '| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n| 行政许可 | 16 | ‹减2› | ‹１４0› |\n| 其他对外管理服务事项 | 3 | 0 | 7 |\n',
      fixed:
        '| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n| 行政许可 | 16 | -2 | 140 |\n| 其他对外管理服务事项 | 3 | 0 | 7 |\n',
      good: '| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| --- | --- | --- | --- |\n| 行政许可 | 16 | +18 | 140 |\n| 其他对外管理服务事项 | 3 | 0 | 7 |\n',
    },
    {
      bad: '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | ‹约3› | ‹-1› | ‹0.5› | 0 | 3 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
      good: '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | 3 | 0 | 0 | 0 | 3 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n',
    },
  ],
  check: ({ tables }, t) => judgeCells(tables, (cell, row) => judge(cell, row, t)),
});

function judge({ format, content, source, range }: TableCell, row: string, t: typeof texts): Draft | undefined {
  if (source === undefined) return undefined;
  const value = source.text;
  const parameters = { row, column: format.label, value };
  if (content.kind === 'invalid') return { range, message: message(t.invalid, parameters) };
  if (content.kind !== 'figure') return undefined;
  if (format.type !== 'signed' && content.value.lt(0)) return { range, message: message(t.negative, parameters) };
  const isCount = format.type === 'count' || format.type === 'signed';
  if (isCount && content.value.toFixed().includes('.')) return { range, message: message(t.fraction, parameters) };

  const canonical = format.type === 'signed' ? content.canonical : content.canonical.replace(/^\+/u, '');
  if (withoutSpace(value) === canonical) return undefined;
  return {
    range,
    severity: 'warning',
    message: message(t.spelling, { value, canonical }),
    fixes: [fix(message(t.rewrite, { canonical }), 'lossless', [{ range, newText: canonical }], true)],
  };
}

/** A space before the unit (1192.55 万元) is no mistake. */
const withoutSpace = (text: string): string => text.replace(/(?<=\d)\s+(?=\p{Script=Han})/gu, '');
