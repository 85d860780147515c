import { below, chance, relabel, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const OTHERS = '大年公政中不的和关上下来对有个以会可主发成';

/** A character of some labels is another one, is missing, or stands twice. */
export const typos: Shape = {
  id: 'typos',
  group: 'labels',
  name: { 'zh-CN': '行名错一个字', en: 'one character of a label wrong' },
  mangle: asText((printed, random) =>
    tabs(
      relabel(printed, (label) => {
        if (label.length < 4 || !chance(random, 0.15)) return label;
        const at = below(random, label.length);
        const kind = below(random, 3);
        const put =
          kind === 0 ? (OTHERS[below(random, OTHERS.length)] ?? '') : kind === 1 ? '' : label.charAt(at).repeat(2);
        return label.slice(0, at) + put + label.slice(at + 1);
      }),
    ),
  ),
};
