import { below, chance, tabs } from '../rows.js';
import { textFile, type Shape } from '../shape.js';
import { printText } from '../printText.js';
import { retold } from '../retold.js';

/** A remark in brackets in the cell of a figure: 22（其中修订16件）. It is kept, word for word. */
export const remarks: Shape = {
  id: 'remarks',
  group: 'values',
  name: { 'zh-CN': '22（其中修订16件）', en: 'remarks beside figures' },
  mangle: (report, random) => {
    const { print, truth } = retold(report, (figure, { table }) => {
      if (table !== 'proactiveDisclosure' || figure === '0' || !chance(random, 0.4)) return undefined;
      const text = `${figure}（其中修订${chance(random, 0.5) ? ' ' : ''}${String(below(random, 20))}件）`;
      return { text, value: text };
    });
    return { ...textFile(printText(report, (table) => tabs(print(table)))), truth: truth() };
  },
};
