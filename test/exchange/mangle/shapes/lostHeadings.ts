import { chance, pick, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const MISPRINTS: Readonly<Record<string, string>> = {
  proactiveDisclosure: '、主动公开政府信息情况',
  reviewAndLitigation: '四、政府信息公开行政法复议、行政诉讼情况',
  problems: '整改措施',
};

/** Headings lost, misread or cut, as 、主动公开 or 行政法复议; the title over several lines, the date without 年月. */
export const lostHeadings: Shape = {
  id: 'lost-headings',
  group: 'headings',
  name: { 'zh-CN': '标题丢失、认错，题目分行，“202011日”', en: 'headings lost or misread, title over lines' },
  mangle: asText(tabs, ({ organisation, year }, random) => ({
    title: pick(
      [
        [organisation, `${String(year)}年政府信息公开工作`, '年度报告'],
        [`${organisation}${String(year)}年`, '政府信息公开工作年度报告'],
      ],
      random,
    ),
    heading: ({ key, number, title }) => {
      if (chance(random, 0.25)) return [];
      return [chance(random, 0.5) ? (MISPRINTS[key] ?? `${number}、${title}`) : `${number}、${title}`];
    },
    date: `${String(year + 1)}20日`,
  })),
};
