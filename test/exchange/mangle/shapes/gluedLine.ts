import { filled } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** A whole table on one line, with nothing between its cells. */
export const gluedLine: Shape = {
  id: 'glued-line',
  group: 'glued',
  name: { 'zh-CN': '全表连成一行，各格之间没有空格', en: 'a whole table on one line, nothing between its cells' },
  mangle: asText(({ rows }) => [rows.map((row) => [...filled(row), ...row.figures].join('')).join('')]),
};
