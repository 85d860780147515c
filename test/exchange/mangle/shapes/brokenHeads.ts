import { below, relabel, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Spaces within the labels where the cell's line broke, as 本年新 制作数量. */
export const brokenHeads: Shape = {
  id: 'broken-heads',
  group: 'cells',
  name: { 'zh-CN': '栏目名称中夹空格', en: 'spaces where labels broke' },
  mangle: asText((printed, random) =>
    tabs(
      relabel(printed, (label) => {
        const at = 1 + below(random, Math.max(1, label.length - 1));
        return label.length < 3 ? label : `${label.slice(0, at)} ${label.slice(at)}`;
      }),
    ),
  ),
};
