import { spaced } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** A whole table on one line, a space between its cells. */
export const oneLine: Shape = {
  id: 'one-line',
  group: 'cells',
  name: { 'zh-CN': '全表挤在一行', en: 'a whole table on one line' },
  mangle: asText(({ rows }) => [rows.map(spaced).join(' ')]),
};
