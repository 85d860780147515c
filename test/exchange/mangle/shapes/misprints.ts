import { chance, relabel, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const MISPRINTS: readonly (readonly [string, string])[] = [
  ['其他法律行政法规禁止公开', '其他法律行政止公开'],
  ['只计这一情形', '只计这一情况'],
  ['三类内部事务信息', '三类内容事务信息'],
  ['要求行政机关确认或重新出具', '要求行政机关确认或者重新出具'],
  ['其他对外管理服务事项', '其他对外管理和服务事项'],
  ['政府集中采购', '政府集中釆购'],
  ['行政事业性收费', '行政事业收费'],
];

/** Misprints that several published reports share. */
export const misprints: Shape = {
  id: 'misprints',
  group: 'labels',
  name: { 'zh-CN': '其他法律行政止公开、只计这一情况……', en: 'misprints seen in reports' },
  mangle: asText((printed, random) =>
    tabs(
      relabel(printed, (label) =>
        chance(random, 0.8) ? MISPRINTS.reduce((words, [right, wrong]) => words.replace(right, wrong), label) : label,
      ),
    ),
  ),
};
