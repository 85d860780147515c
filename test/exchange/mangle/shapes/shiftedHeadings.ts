import { chance, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const NUMERALS = '一二三四五六七八九';

/** Headings counted from 三, or as （一） in a report that counts its parts so as well, or without 五. */
export const shiftedHeadings: Shape = {
  id: 'shifted-headings',
  group: 'headings',
  name: { 'zh-CN': '标题编号错位、两套编号、缺“五”', en: 'headings with shifted or mixed numbers' },
  mangle: asText(tabs, (_, random) => {
    const by = chance(random, 0.5) ? 1 : 0;
    const second = chance(random, 0.3);
    return {
      heading: ({ key, title }, index) => {
        const number = NUMERALS.charAt(index + (index > 0 ? by : 0) + (index > 3 ? 1 : 0));
        const words = key === 'problems' && second ? '整改措施' : title;
        return [second ? `（${number}）${words}` : `${number}、${words}`];
      },
    };
  }),
};
