import { filled } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** In the whole report the figures of each row are one run of digits. */
export const gluedTable: Shape = {
  id: 'glued-table',
  group: 'glued',
  name: { 'zh-CN': '全表每行数字都粘连', en: 'every row of every table run together' },
  mangle: asText(({ rows }) => rows.map((row) => [...filled(row), row.figures.join('')].join(' ').trim())),
};
