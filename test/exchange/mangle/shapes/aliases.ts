import { chance, relabel, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const OTHER: Readonly<Record<string, string>> = {
  社会公益组织: '社会组织',
  '1.本机关不掌握相关政府信息': '1.本单位不掌握相关政府信息',
  行政规范性文件: '规范性文件',
};

/** Names that many reports use for those of the form. */
export const aliases: Shape = {
  id: 'aliases',
  group: 'labels',
  name: { 'zh-CN': '社会组织、本单位不掌握……', en: 'other names in use' },
  mangle: asText((printed, random) =>
    tabs(relabel(printed, (label) => (chance(random, 0.8) ? (OTHER[label] ?? label) : label))),
  ),
};
