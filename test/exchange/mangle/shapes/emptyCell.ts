import { below, chance, refigure, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** An empty cell somewhere in the middle of a row that has all its figures. */
export const emptyCell: Shape = {
  id: 'empty-cell',
  group: 'lost',
  name: { 'zh-CN': '行中多一个空格子', en: 'an empty cell too many' },
  mangle: asText((printed, random) =>
    tabs(
      refigure(printed, (figures) =>
        chance(random, 0.3) ? figures.toSpliced(below(random, figures.length), 0, '') : figures,
      ),
    ),
  ),
};
