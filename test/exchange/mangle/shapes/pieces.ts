import { below, isData } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Markdown made of a PDF: one table in many, each with an invented head. */
export const pieces: Shape = {
  id: 'markdown-pieces',
  group: 'debris',
  name: { 'zh-CN': 'Markdown 把一张表拆成几张，各有虚构的表头', en: 'Markdown pieces with invented heads' },
  mangle: asText(({ rows }, random) => {
    let left = 0;
    return rows.flatMap((row) => {
      const cells = [...row.labels, ...row.figures];
      const line = `| ${cells.join(' | ')} |`;
      if (left-- > 0 || !isData(row)) return [line];
      left = 2 + below(random, 6);
      const head = `| ${cells.map((_, index) => `Col${String(index + 1)}`).join(' | ')} |`;
      return ['', head, `|${cells.map(() => '---').join('|')}|`, line];
    });
  }),
};
