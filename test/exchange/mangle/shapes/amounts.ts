import { pick, tabs } from '../rows.js';
import { textFile, type Shape } from '../shape.js';
import { printText } from '../printText.js';
import { retold } from '../retold.js';

/** Amounts with their unit, and with more decimals than a form needs. */
export const amounts: Shape = {
  id: 'amounts',
  group: 'values',
  name: { 'zh-CN': '251000元、1192.55 万元、190.457379', en: 'amounts with units and decimals' },
  mangle: (report, random) => {
    const { print, truth } = retold(report, (figure, { type }) => {
      if (type !== 'amount' && type !== 'decimal') return undefined;
      return pick(
        [
          { text: `${figure} 万元`, value: `${figure}万元` },
          { text: `${figure}元`, value: `${figure}元` },
          { text: '190.457379', value: 190.457379 },
        ],
        random,
      );
    });
    return { ...textFile(printText(report, (table) => tabs(print(table)))), truth: truth() };
  },
};
