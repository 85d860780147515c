import { below, chance, relabel, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const BROKEN = ['\ufffd', '?', '锟斤拷', '□'];

/** Characters that were lost when somebody converted the file. */
export const mojibake: Shape = {
  id: 'mojibake',
  group: 'damage',
  name: { 'zh-CN': '个别字成为乱码', en: 'single characters turned into mojibake' },
  mangle: asText((printed, random) =>
    tabs(
      relabel(printed, (label) => {
        if (label.length < 4 || !chance(random, 0.15)) return label;
        const at = below(random, label.length);
        return label.slice(0, at) + (BROKEN[below(random, BROKEN.length)] ?? '') + label.slice(at + 1);
      }),
    ),
  ),
};
