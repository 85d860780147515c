import { chance, isWide, pick, refigure, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** The figures of some rows stand one cell, or one block, too far to the right; the last have gone. */
export const shiftedCells: Shape = {
  id: 'shifted-cells',
  group: 'lost',
  name: { 'zh-CN': '数字整体错一格或一组', en: 'figures shifted by a cell or a block' },
  mangle: asText((printed, random) =>
    tabs(
      refigure(printed, (figures) => {
        if (figures.length < 5 || !chance(random, 0.3)) return figures;
        const by = isWide(printed) ? pick([1, 5], random) : 1;
        return [...Array.from({ length: by }, () => ''), ...figures.slice(0, figures.length - by)];
      }),
    ),
  ),
};
