import { asText, type Shape } from '../shape.js';

/** Pages for leafing through give a table column by column, a cell a line. */
export const columnWise: Shape = {
  id: 'column-wise',
  group: 'cells',
  name: { 'zh-CN': '逐列排列', en: 'column after column' },
  mangle: asText(({ rows }) => {
    const grid = rows.map(({ labels, figures }) => [...labels, ...figures]);
    const width = Math.max(...grid.map(({ length }) => length));
    return Array.from({ length: width }, (_, column) => grid.flatMap((cells) => cells[column] ?? '')).flatMap((cells) =>
      cells.filter((cell) => cell !== ''),
    );
  }),
};
