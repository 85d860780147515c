import { describe, expect, test } from 'vitest';
import { builtInFormats, parseReport, reportData } from '../../server/src/core/index.js';
import type { RowFormat } from '../../server/src/core/formats/reportFormat.js';
import { importText } from '../../server/src/exchange/index.js';

/** Rows that can be read in one way only, whatever stands around them and whether they add up. */

const TITLE = '某某市水务局2024年政府信息公开工作年度报告';
const HEAD = '申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他';
const rows: readonly RowFormat[] =
  builtInFormats.find(({ id }) => id === '2021')?.tables.find(({ key }) => key === 'requests')?.rows ?? [];

/** Of each row another figure, so that a row that took its neighbour's is seen. */
const figuresOf = (at: number): readonly number[] => {
  const own = 1 + (at % 9);
  return [own, 0, 0, 0, 0, 0, own];
};
type Labels = (row: RowFormat, at: number) => string;
type Cells = (figures: readonly number[], at: number) => string;
const glued: Cells = (figures) => figures.join('');
const tabbed: Cells = (figures) => `\t${figures.join('\t')}\n`;

const table = (cells: Cells, label: Labels): string =>
  rows.map((row, at) => `${label(row, at)}${cells(figuresOf(at), at)}`).join('');
const report = (body: string): string =>
  `${TITLE}\n一、总体情况\n2024年公开信息。\n三、收到和处理政府信息公开申请情况\n${body}\n五、存在的主要问题及改进情况\n不够及时。`;
const requestsOf = (text: string) => reportData(parseReport(importText(text).text)).tables['requests'] ?? {};
const own: Labels = ({ label }) => label;

describe('as many digits as cells are one digit for each', () => {
  test('also where the row does not add up', () => {
    const text = report(`${HEAD}${table((figures, at) => (at === 3 ? '8100008' : glued(figures, at)), own)}`);
    expect(requestsOf(text)).toMatchObject({ partiallyGranted: [8, 1, 0, 0, 0, 0, 8] });
    const notes = importText(text).notes.filter(({ row, kind }) => row === 'partiallyGranted' && kind === 'guessed');
    expect(notes).toHaveLength(7);
  });

  test.each(rows.map(({ key }, at) => [key, at] as const))('%s', (key, at) => {
    const wrong = '3100005';
    const text = report(`${HEAD}${table((figures, place) => (place === at ? wrong : glued(figures, place)), own)}`);
    expect(requestsOf(text)[key]).toEqual([3, 1, 0, 0, 0, 0, 5]);
  });
});

describe('an altered label costs no other row', () => {
  /** One character of the words exchanged, the number of the label kept. */
  const altered = (label: string): string => {
    const at = label.length - 2;
    return `${label.slice(0, at)}某${label.slice(at + 1)}`;
  };
  const others = (key: string) =>
    Object.fromEntries(rows.flatMap((row, at) => (row.key === key ? [] : [[row.key, figuresOf(at)] as const])));

  test.each(rows.map(({ key, label }) => [key, label] as const))('%s', (key, label) => {
    const labels: Labels = (row) => (row.key === key ? altered(label) : row.label);
    expect(requestsOf(report(`${HEAD}${table(glued, labels)}`)), 'glued').toMatchObject(others(key));
    expect(requestsOf(report(`${HEAD}\n${table(tabbed, labels)}`)), 'tabs').toMatchObject(others(key));
  });
});

describe('a row that the form does not have', () => {
  test('is named in one note with its figures', () => {
    const bands =
      '第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t9\n';
    const text = `${TITLE}\n二、主动公开政府信息情况\n${bands}其他主动公开文件\t56\t45\t189\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t3\n`;
    const { notes } = importText(text);
    expect(notes.filter(({ text: words }) => words?.includes('56') === true)).toMatchObject([
      { kind: 'dropped', text: '其他主动公开文件 56 45 189' },
    ]);
  });
});

test('a signature keeps its date before a person to call', () => {
  const end =
    '五、存在的主要问题及改进情况不够及时。六、其他需要报告的事项无。 某某市水务局 2025年1月20日（联系人：林某，电话：0000-23160000）';
  const text = `${TITLE} 一、总体情况2024年，公开信息126条。${end}`;
  expect(reportData(parseReport(importText(text).text)).issued).toBe('2025-01-20');
});
