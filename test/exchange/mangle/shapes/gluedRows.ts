import { below, chance, filled, isData, spaced } from '../rows.js';
import type { Random } from '../knownReport.js';
import { asText, type Shape } from '../shape.js';

/** Text of a PDF: the figures of some rows have run together, wholly or in two runs. */
export const gluedRows: Shape = {
  id: 'glued-rows',
  group: 'glued',
  name: { 'zh-CN': '一行数字粘连', en: 'figures of a row run together' },
  mangle: asText(({ rows }, random) =>
    rows.map((row) =>
      isData(row) && chance(random, 0.4) ? [...filled(row), ...runs(row.figures, random)].join(' ') : spaced(row),
    ),
  ),
};

function runs(figures: readonly string[], random: Random): readonly string[] {
  if (chance(random, 0.6)) return [figures.join('')];
  const at = below(random, figures.length);
  return [figures.slice(0, at).join(''), figures.slice(at).join('')].filter((run) => run !== '');
}
