import { chance, relabel, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const MISREAD: readonly (readonly [string, string])[] = [
  ['（一）', '一)'],
  ['己获取', '已获取'],
  ['类', '粪'],
  ['未', '末'],
  ['申', '由'],
  ['制', '刹'],
  ['许', '讦'],
  ['其他', '其它'],
];

/** Characters that a scan was misread to, and lost opening brackets. */
export const misread: Shape = {
  id: 'misread',
  group: 'damage',
  name: { 'zh-CN': '扫描误认的字，“一)”缺前括号', en: 'characters misread in a scan' },
  mangle: asText((printed, random) =>
    tabs(
      relabel(printed, (label) =>
        MISREAD.reduce((words, [right, wrong]) => (chance(random, 0.25) ? words.replace(right, wrong) : words), label),
      ),
    ),
  ),
};
