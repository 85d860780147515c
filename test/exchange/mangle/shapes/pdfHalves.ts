import { below, isData, isWide, spaced, filled } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Text of a PDF by blocks of the page: from some row on, the right half of the figures follows after the last row. */
export const pdfHalves: Shape = {
  id: 'pdf-halves',
  group: 'cells',
  name: {
    'zh-CN': '按版面分块取出，右半边的数字落在表后',
    en: 'by blocks, the right half of the figures after the table',
  },
  mangle: asText((printed, random) => {
    const { rows } = printed;
    const from = below(random, rows.length);
    const width = 2 + below(random, 4);
    const isCut = (index: number): boolean => !isWide(printed) && index >= from;
    const left = rows.map((row, index) =>
      isData(row) && isCut(index) ? [...filled(row), ...row.figures.slice(0, width)].join(' ') : spaced(row),
    );
    const right = rows.flatMap((row, index) =>
      isData(row) && isCut(index) ? [row.figures.slice(width).join(' ')] : [],
    );
    return [...left, ...right.filter((line) => line !== '')];
  }),
};
