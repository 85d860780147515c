import { isWide } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Markdown made of a PDF: the first row of figures has become the head, and the true head is gone. */
export const wrongHead: Shape = {
  id: 'markdown-wrong-head',
  group: 'debris',
  name: { 'zh-CN': 'Markdown 表头错位', en: 'Markdown with a wrong head row' },
  mangle: asText((printed) => {
    const rows =
      isWide(printed) || printed.table.columns.length === 0
        ? printed.rows
        : printed.rows.filter(({ kind }) => kind === 'data');
    return rows.flatMap(({ labels, figures }, index) => {
      const cells = [...labels, ...figures];
      return [`| ${cells.join(' | ')} |`, ...(index === 0 ? [`|${cells.map(() => '---').join('|')}|`] : [])];
    });
  }),
};
