import { below, chance, filled } from '../rows.js';
import type { Random } from '../knownReport.js';
import { asText, type Shape } from '../shape.js';

/** A line for each cell, and labels over two or three lines, as 商业 / 企业. */
export const labelsOverLines: Shape = {
  id: 'labels-over-lines',
  group: 'cells',
  name: { 'zh-CN': '一格一行，栏目名称分行', en: 'one cell a line, labels over lines' },
  mangle: asText(({ rows }, random) =>
    rows.flatMap((row) =>
      [...filled(row).flatMap((label) => lines(label, random)), ...row.figures].flatMap((cell) => [cell, '']),
    ),
  ),
};

function lines(label: string, random: Random): readonly string[] {
  if (label.length < 4 || !chance(random, 0.4)) return [label];
  const at = 2 + below(random, label.length - 3);
  return [label.slice(0, at), label.slice(at)];
}
