import { chance, refigure, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Cells are empty where there is nothing to count. */
export const blankZeros: Shape = {
  id: 'blank-zeros',
  group: 'blank',
  name: { 'zh-CN': '0 留空', en: 'cells blank for 0' },
  mangle: asText((printed, random) =>
    tabs(
      refigure(printed, (figures) =>
        chance(random, 0.5) ? figures.map((figure) => (figure === '0' ? '' : figure)) : figures,
      ),
    ),
  ),
};
