import { pick, refigure, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** Changes against the year before, with a sign or a word for it. */
export const signs: Shape = {
  id: 'signs',
  group: 'values',
  name: { 'zh-CN': '+5、-2、减2、增27', en: 'signs and words for them' },
  only: '2019',
  mangle: asText((printed, random) =>
    tabs(
      refigure(printed, (figures, { row }) => {
        const cells = printed.table.rows.find(({ key }) => key === row)?.cells ?? [];
        return figures.map((figure, index) => {
          if (cells[index]?.type !== 'signed' || figure === '0') return figure;
          const digits = figure.replace('-', '');
          return figure.startsWith('-')
            ? pick([`-${digits}`, `减${digits}`, `－${digits}`, `减少${digits}`], random)
            : pick([`+${digits}`, `增${digits}`, digits, `＋${digits}`], random);
        });
      }),
    ),
  ),
};
