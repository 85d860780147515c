import { below, isWide, tabbed } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Of the head only a part is left, or nothing. */
export const cutHead: Shape = {
  id: 'cut-head',
  group: 'pages',
  name: { 'zh-CN': '表头残缺', en: 'head cut off' },
  mangle: asText((printed, random) => {
    const { rows, table } = printed;
    if (isWide(printed) || table.columns.length === 0) return rows.map(tabbed);
    const until = rows.findIndex(({ kind }) => kind === 'data');
    return rows.slice(1 + below(random, until)).map(tabbed);
  }),
};
