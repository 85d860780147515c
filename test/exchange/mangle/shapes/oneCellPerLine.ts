import { below, filled } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** A line for each cell, blank lines and filler spaces between. */
export const oneCellPerLine: Shape = {
  id: 'one-cell-per-line',
  group: 'cells',
  name: { 'zh-CN': '一格一行', en: 'one cell a line' },
  mangle: asText(({ rows }, random) =>
    rows.flatMap((row) =>
      [...filled(row), ...row.figures].flatMap((cell) => [`${' '.repeat(below(random, 4))}${cell}`, '']),
    ),
  ),
};
