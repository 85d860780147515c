import { below, tabbed } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** The head of the table stands again on its second page. */
export const repeatedHead: Shape = {
  id: 'repeated-head',
  group: 'pages',
  name: { 'zh-CN': '换页后表头重复', en: 'head repeated on the next page' },
  mangle: asText(({ table, rows }, random) => {
    const until = rows.findIndex(({ kind }) => kind === 'data');
    const head = rows.slice(0, until);
    const at = until + 1 + below(random, Math.max(1, rows.length - until - 1));
    const again = table.columns.length > 0 && table.grid.labelColumns > 0 ? ['', ...head.map(tabbed)] : [];
    return [...rows.slice(0, at).map(tabbed), ...again, ...rows.slice(at).map(tabbed)];
  }),
};
