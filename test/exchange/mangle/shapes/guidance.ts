import { chance, relabel, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const GUIDANCE: Readonly<Record<string, string>> = {
  本年新制作数量: '本年新制作数量（只计本级制发的）',
  本年新公开数量: '本年新公开数量（含往年制作、本年公开的）',
  对外公开总数量: '对外公开总数量（历年累计，不含已废止的）',
  采购总金额: '采购总金额（单位：万元）',
  本年制发件数: '本年制发件数（只计本级制发的）',
  本年废止件数: '本年废止件数（含宣布失效的）',
  现行有效件数: '现行有效件数（截至年底）',
  处理决定数量: '处理决定数量（件）',
  本年处理决定数量: '本年处理决定数量（含不予许可）',
};

/** The guidance for filling in stands in the head. */
export const guidance: Shape = {
  id: 'guidance',
  group: 'labels',
  name: { 'zh-CN': '表头夹填表说明', en: 'filling guidance in the head' },
  mangle: asText((printed, random) =>
    tabs(relabel(printed, (label) => (chance(random, 0.7) ? (GUIDANCE[label] ?? label) : label))),
  ),
};
