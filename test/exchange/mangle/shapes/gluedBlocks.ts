import { chance, filled, isWide, spaced } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** In the row of fifteen the five figures of a block have run together. */
export const gluedBlocks: Shape = {
  id: 'glued-blocks',
  group: 'glued',
  name: { 'zh-CN': '复议诉讼表每五个数字粘连', en: 'blocks of five figures run together' },
  mangle: asText((printed, random) =>
    printed.rows.map((row) => {
      if (!isWide(printed) || row.figures.length === 0) return spaced(row);
      const blocks = [0, 5, 10].map((at) => row.figures.slice(at, at + 5));
      return [...filled(row), ...blocks.map((block) => block.join(chance(random, 0.7) ? '' : ' '))].join(' ');
    }),
  ),
};
