import { tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Nothing is damaged: what the others are measured against. */
export const intact: Shape = {
  id: 'intact',
  group: 'none',
  name: { 'zh-CN': '完好的制表符分隔文本', en: 'undamaged, tabs between the cells' },
  mangle: asText(tabs),
};
