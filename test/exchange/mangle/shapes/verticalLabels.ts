import { asText, type Shape } from '../shape.js';

/** A line for each cell; group labels are set vertically, a character a line. */
export const verticalLabels: Shape = {
  id: 'vertical-labels',
  group: 'cells',
  name: { 'zh-CN': '一格一行，竖排栏目一字一行', en: 'vertical labels, a character a line' },
  mangle: asText(({ rows }) =>
    rows.flatMap((row) => {
      const groups = row.labels.slice(0, -1);
      const labels = row.labels.flatMap((label, index) =>
        label === ''
          ? []
          : row.kind === 'data' && index < groups.length && row.labels.at(-1) !== ''
            ? Array.from(label)
            : [label],
      );
      return [...labels, ...row.figures].flatMap((cell) => [cell, '']);
    }),
  ),
};
