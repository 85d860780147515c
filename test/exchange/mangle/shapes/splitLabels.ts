import { below, chance, isData, isWide, tabbed } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** A page break cuts a label: its rest stands in a row below. */
export const splitLabels: Shape = {
  id: 'split-labels',
  group: 'pages',
  name: { 'zh-CN': '行名断在两行', en: 'labels cut by a page break' },
  mangle: asText((printed, random) =>
    printed.rows.flatMap((row) => {
      const label = row.labels.at(-1) ?? '';
      if (!isData(row) || isWide(printed) || label.length < 6 || !chance(random, 0.3)) return [tabbed(row)];
      const at = 3 + below(random, label.length - 4);
      const head = tabbed({ ...row, labels: row.labels.with(-1, label.slice(0, at)) });
      return [head, '', `${'\t'.repeat(row.labels.length - 1)}${label.slice(at)}${'\t'.repeat(row.figures.length)}`];
    }),
  ),
};
