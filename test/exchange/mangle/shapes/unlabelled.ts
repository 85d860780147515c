import { chance, filled, isData, isWide, tabbed } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Debris of a PDF: some labels stand before the table, and their figures in rows without a label. */
export const unlabelled: Shape = {
  id: 'unlabelled-rows',
  group: 'debris',
  name: { 'zh-CN': '数字行没有行名，行名在表外', en: 'rows without a label, labels outside the table' },
  mangle: asText((printed, random) => {
    const outside: string[] = [];
    const rows = printed.rows.map((row) => {
      if (!isData(row) || isWide(printed) || !chance(random, 0.2)) return tabbed(row);
      outside.push(...filled(row));
      return tabbed({ ...row, labels: row.labels.map(() => '') });
    });
    return [...outside, ...rows];
  }),
};
