import type { PrintedRow, PrintedTable } from '../../support/printReport.js';
import type { Random } from '../knownReport.js';
import { below, isData, isWide, pick, spaced } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/**
 * Text of a PDF line by line, as pages for leafing through give it: the lines of the cells side by side are mixed,
 * as 结果 结果 其他 over 维持 纠正 结果, and the figures stand beside one line of a label or between two.
 */
export const pdfLines: Shape = {
  id: 'pdf-lines',
  group: 'cells',
  name: { 'zh-CN': '按页面逐行取出，各格的分行交错', en: 'line by line, lines of the cells mixed' },
  mangle: asText((printed, random) => {
    const { table, rows } = printed;
    if (isWide(printed))
      return [...wideHead(printed, random), ...rows.filter(isData).map(({ figures }) => figures.join(' '))];
    const lines = (row: PrintedRow): readonly string[] => (isData(row) ? rowLines(row, random) : [spaced(row)]);
    return table.columns.length === 0
      ? rows.flatMap(lines)
      : [...headLines(printed, random), ...rows.filter(isData).flatMap(lines)];
  }),
};

const cut = (words: string, size: number): readonly string[] =>
  words.match(new RegExp(`.{1,${String(size)}}`, 'gu')) ?? [words];

/** The lines of cells side by side, the shorter ones flush with the bottom. */
function sideBySide(cells: readonly string[], size: number): readonly string[] {
  const parts = cells.map((cell) => cut(cell, size));
  const height = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    parts.flatMap((lines) => lines[line - (height - lines.length)] ?? []).join(' '),
  );
}

function wideHead({ table }: PrintedTable, random: Random): readonly string[] {
  const size = 1 + below(random, 2);
  const heads = table.columns.map(({ label }) => label);
  const [first, others] = [sideBySide(heads, size), sideBySide([...heads, ...heads], size)];
  const mixed = Array.from({ length: first.length + 1 }, (_, line) =>
    [first[line], others[line - 1]].filter((part) => part !== undefined).join(' '),
  );
  return ['行政复议 行政诉讼', '未经复议直接起诉 复议后起诉', ...mixed];
}

function headLines({ rows }: PrintedTable, random: Random): readonly string[] {
  const [, ...heads] = rows
    .filter(({ kind }) => kind === 'header')
    .map(({ labels }) => labels.filter((label) => label !== ''));
  return ['申请人情况', ...heads.flatMap((labels) => sideBySide(labels, 2 + below(random, 3)))];
}

function rowLines({ labels, figures }: PrintedRow, random: Random): readonly string[] {
  const all = labels.filter((label) => label !== '');
  const [label = '', groups] = [all.at(-1), all.slice(0, -1)];
  const lines = cut(label, 10 + below(random, 6));
  const beside = below(random, lines.length);
  const between = lines.length === 2 && pick([true, false], random);
  const own = between
    ? [lines[0] ?? '', figures.join(' '), lines[1] ?? '']
    : lines.map((line, index) => (index === beside ? `${line} ${figures.join(' ')}` : line));
  return [...groups, ...own];
}
