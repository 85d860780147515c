import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyse,
  builtInFormats,
  parseReport,
  reportData,
  type ReportFormat,
  type TableFormat,
} from '../../server/src/core/index.js';
import { clipboardBlocks, figureGrid, pasteTables, tableCells } from '../../server/src/exchange/clipboard/index.js';
import type { PageCell } from './support/officialPage.js';
import { writeTable } from '../support/writeReport.js';
import { escapeXml } from './support/printHtml.js';
import { figuresOf } from './support/randomTables.js';

/** A table in the layout of the form. */
const officialGrid = (
  table: TableFormat,
  figures: Readonly<Record<string, readonly number[]>>,
): readonly (readonly PageCell[])[] =>
  table.grid.rows.map(({ cells }) =>
    cells.map((cell) => {
      if (cell.kind === 'label') return { text: cell.text, columns: cell.colspan, rows: cell.rowspan };
      const at = table.rows
        .find(({ key }) => key === cell.row)
        ?.cells.findIndex(({ column }) => column === cell.column);
      return { text: String(figures[cell.row]?.[at ?? -1] ?? ''), columns: cell.colspan, rows: 1 };
    }),
  );

/** Cells as Excel puts them on the clipboard. */
const html = (rows: readonly (readonly PageCell[])[]): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body><table border=0>
<!--StartFragment--><col width=72>${rows
    .map(
      (cells) =>
        `<tr height=18>${cells.map(({ text, columns, rows: height }) => `<td colspan=${String(columns)} rowspan=${String(height)} class=xl65>${escapeXml(text)}</td>`).join('')}</tr>`,
    )
    .join('')}<!--EndFragment--></table></body></html>`;

const paste = (clipboard: Parameters<typeof clipboardBlocks>[0], format: ReportFormat): string | undefined =>
  pasteTables(clipboardBlocks(clipboard), format)?.text;

const reportAround = (format: ReportFormat, body: string): string =>
  `---\nreport: gov-information-disclosure\nyear: ${String(format.reportYears[0])}\n---\n\n${body}\n`;

describe.each(builtInFormats.map((format) => [format.id, format] as const))('format %s', (_, format) => {
  test('a statutory table from Excel, with merged cells or as text, becomes that table with the same figures', () => {
    fc.assert(
      fc.property(figuresOf(format), (figures) => {
        for (const table of format.tables) {
          const own = figures[table.key] ?? {};
          const copied = paste({ html: html(officialGrid(table, own)) }, format) ?? '';
          const report = parseReport(reportAround(format, copied));
          expect(reportData(report).tables).toEqual({ [table.key]: own });
          expect(report.tables[0]?.layout).toBe('canonical');

          const text = tableCells(analyse(report), report.text.indexOf('|')) ?? '';
          expect(paste({ text }, format)).toBe(copied);
        }
      }),
      { numRuns: 20 },
    );
  });
});

const [format = builtInFormats[0]] = builtInFormats.filter(({ id }) => id === '2021');
if (format === undefined) throw new Error('There is no format.');

const cell = (text: string, columns = 1, rows = 1): PageCell => ({ text, columns, rows });

test('any other table keeps its words and its merged cells', () => {
  const rows = [
    [cell('单位', 1, 2), cell('数量', 2)],
    [cell('上年'), cell('本年')],
    [cell('办公室|法制科'), cell('12'), cell('7')],
  ];
  expect(paste({ html: `<p>各单位情况：</p>${html(rows)}<p>以上。</p>` }, format)).toBe(
    [
      '各单位情况：',
      '',
      '| 单位           | 数量 | <    |',
      '| -------------- | ---- | ---- |',
      '| ^              | 上年 | 本年 |',
      '| 办公室\\|法制科 |   12 |    7 |',
      '',
      '以上。',
    ].join('\n'),
  );
});

test('a statutory table with anything odd is pasted as it stands', () => {
  const table = format.tables.find(({ key }) => key === 'proactiveDisclosure');
  if (table === undefined) throw new Error('The format has no table of disclosed documents.');
  const own = Object.fromEntries(table.rows.map(({ key, cells }) => [key, cells.map(() => 3)]));
  const rows = officialGrid(table, own).map((cells) => [...cells]);
  rows.push([cell('备注：含派出机构 8 件'), cell('41'), cell(''), cell('')]);
  const copied = paste({ html: html(rows) }, format) ?? '';
  expect(copied).toContain('备注：含派出机构 8 件');
  expect(copied).toContain('41');
  expect(copied.match(/\b3\b/gu)?.length).toBe(Object.values(own).flat().length);
});

test.each([
  ['words', '本年度共收到申请\n12件。'],
  ['an indented text', '\t第一段\n\t第二段'],
  ['a single figure', '12'],
  ['words with a tab in one of their lines', '姓名\t张三\n以上人员'],
])('%s on the clipboard is no table', (_, text) => {
  expect(clipboardBlocks({ text })).toEqual([]);
});

test('a page without cells is no table, and neither is a table that lays out a page', () => {
  expect(clipboardBlocks({ html: '<div><span>const</span> a</div>', text: 'const a' })).toEqual([]);
  expect(clipboardBlocks({ html: '<table><tr><td><p>一段话</p><p>又一段</p></td></tr></table>' })).toEqual([]);
});

test('what a table of Markdown would misread is kept as words', () => {
  expect(paste({ text: '名称\t数量\n-\t--\n<\t^\n甲\t3\n' }, format)).toBe(
    ['| 名称 | 数量 |', '| ---- | ---- |', '|   \\- |   -- |', '| ＜   | ＾   |', '| 甲   |    3 |'].join('\n'),
  );
});

test('a row of nothing but characters without width takes no other row’s place', () => {
  expect(paste({ text: '甲\t1\n\u200b\t\u2060\n乙\t2\n丙\t3\n' }, format)).toBe(
    ['| 甲  |   1 |', '| --- | --- |', '| 乙  |   2 |', '| 丙  |   3 |'].join('\n'),
  );
});

test('cells of Excel with line breaks and quotation marks stay cells', () => {
  expect(paste({ text: '项目\t"第一行\n第二行"\r\n"他说""好"""\t"未完\r\n' }, format)).toBe(
    ['| 项目     | 第一行 第二行 |', '| -------- | ------------- |', '| 他说"好" | "未完         |'].join('\n'),
  );
});

test('figures alone are told from a table with words', () => {
  expect(figureGrid(clipboardBlocks({ text: '1,200\t３\r\n\t-\r\n' }))).toEqual([
    ['1200', '3'],
    ['', '-'],
  ]);
  expect(figureGrid(clipboardBlocks({ text: '12\r\n14\r\n' }))).toEqual([['12'], ['14']]);
  expect(figureGrid(clipboardBlocks({ html: html([[cell('12', 3)], [cell('1'), cell('2'), cell('3')]]) }))).toEqual([
    ['12', undefined, undefined],
    ['1', '2', '3'],
  ]);
  expect(figureGrid(clipboardBlocks({ text: '规章\t3\r\n' }))).toBeUndefined();
  expect(figureGrid(clipboardBlocks({ html: html([[cell('12')]]) }))).toBeUndefined();
  expect(figureGrid(clipboardBlocks({ html: html([[cell('12', 3)]]), text: '12\t\t\r\n' }))).toEqual([['12', '', '']]);
});

test('more cells than any form has are left to the editor', () => {
  const wide = Array.from({ length: 100 }, (_, nth) => String(nth)).join('\t');
  expect(paste({ text: `${wide}\n${wide}` }, format)).toBeUndefined();
  expect(figureGrid(clipboardBlocks({ text: `${wide}\n${wide}` }))).toBeUndefined();
  expect(paste({ text: '1\t2\n'.repeat(200_000) }, format)).toBeUndefined();
  expect(clipboardBlocks({ html: '<div>'.repeat(600) + '<table><tr><td>1</td><td>2</td></tr></table>' })).toEqual([]);
});

test('a copied table shows computed cells by their figures, and any other table as it stands', () => {
  const requests = format.tables.find(({ key }) => key === 'requests');
  if (requests === undefined) throw new Error('The format has no table of requests.');
  const figures = new Map(
    requests.rows.map(({ key, cells }) => [key, new Map(cells.map(({ column }, nth) => [column, nth < 6 ? nth : 15]))]),
  );
  const computed = writeTable(requests, figures).replace(/15 \|$/mu, '= |');
  expect(computed).toContain(' = |');
  const source = reportAround(format, `${computed}\n\n| 甲 | < |\n| --- | --- |\n| 乙 | 3 |`);
  const analysis = analyse(parseReport(source));
  expect(tableCells(analysis, source.indexOf('= |'))).toMatch(
    /^一、本年新收政府信息公开申请数量\t\t\t0\t1\t2\t3\t4\t5\t15$/mu,
  );
  expect(tableCells(analysis, source.indexOf('| 乙'))).toBe('甲\t\n乙\t3\n');
  expect(tableCells(analysis, 0)).toBeUndefined();
});
