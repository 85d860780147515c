import { below, isWide, pick, refigure, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** The row of fifteen has ten figures, or sixteen. */
export const lostBlock: Shape = {
  id: 'lost-block',
  group: 'lost',
  name: { 'zh-CN': '十五栏只有十格，或有十六格', en: 'ten or sixteen cells of fifteen' },
  mangle: asText((printed, random) => {
    if (!isWide(printed)) return tabs(printed);
    return tabs(
      refigure(printed, (figures) => {
        const kind = pick(['block', 'one', 'more'], random);
        if (kind === 'block') return figures.toSpliced(5 * below(random, 3), 5);
        if (kind === 'one') return figures.toSpliced(below(random, 15), 1);
        return figures.toSpliced(below(random, 16), 0, String(below(random, 9)));
      }),
    );
  }),
};
