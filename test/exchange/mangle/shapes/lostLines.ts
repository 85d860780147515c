import { below, chance, filled, isData } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** A line for each cell; the lines of some blank cells are gone, or one figure is. */
export const lostLines: Shape = {
  id: 'lost-lines',
  group: 'lost',
  name: { 'zh-CN': '一格一行，缺几格', en: 'one cell a line, some lost' },
  mangle: asText(({ rows }, random) =>
    rows.flatMap((row) => {
      const isOne = chance(random, 0.5);
      const kept =
        !isData(row) || !chance(random, 0.3)
          ? row.figures
          : isOne
            ? row.figures.toSpliced(below(random, row.figures.length), 1)
            : row.figures.filter((figure) => figure !== '0');
      return [...filled(row), ...kept].flatMap((cell) => [cell, '']);
    }),
  ),
};
