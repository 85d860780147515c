import { chance, pick } from '../rows.js';
import { tabs } from '../rows.js';
import { textFile, type Shape } from '../shape.js';
import { printText } from '../printText.js';
import { retold } from '../retold.js';

/** A stroke where there is nothing to fill in: it stays one. */
export const blankMarks: Shape = {
  id: 'blank-marks',
  group: 'values',
  name: { 'zh-CN': '0 写作 / 或 -', en: 'strokes for 0' },
  mangle: (report, random) => {
    const mark = pick(['/', '-', '—', '／'], random);
    const { print, truth } = retold(report, (figure) =>
      figure === '0' && chance(random, 0.5) ? { text: mark, value: null } : undefined,
    );
    return { ...textFile(printText(report, (table) => tabs(print(table)))), truth: truth() };
  },
};
