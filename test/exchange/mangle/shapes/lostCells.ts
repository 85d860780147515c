import { below, chance, filled, isData, tabbed } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Some rows have one figure too few; those after it have moved up. */
export const lostCells: Shape = {
  id: 'lost-cells',
  group: 'lost',
  name: { 'zh-CN': '一行少一格', en: 'rows with a cell too few' },
  mangle: asText(({ rows }, random) =>
    rows.map((row) => {
      if (!isData(row) || !chance(random, 0.3)) return tabbed(row);
      return [...filled(row), ...row.figures.toSpliced(below(random, row.figures.length), 1)].join('\t');
    }),
  ),
};
