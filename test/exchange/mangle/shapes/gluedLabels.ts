import { chance, filled, isData, isWide, spaced } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** No space between a label and the figures, which may have run together as well. */
export const gluedLabels: Shape = {
  id: 'glued-labels',
  group: 'glued',
  name: { 'zh-CN': '行名与数字粘连', en: 'label and figures run together' },
  mangle: asText((printed, random) =>
    printed.rows.map((row) => {
      if (!isData(row) || isWide(printed) || !chance(random, 0.5)) return spaced(row);
      return `${filled(row).join('')}${row.figures.join(chance(random, 0.5) ? '' : ' ')}`;
    }),
  ),
};
