import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEdits, formatReport } from '../../../server/src/core/edit/formatReport.js';
import { applyEdits, parseReport } from '../../../server/src/core/index.js';
import { arbitraryReport } from './arbitraryReport.js';
import { seeds } from './seeds.js';

const cells = (text: string): unknown =>
  parseReport(text).tables.map(({ format, rows }) => [
    format.key,
    rows.map((row) => [
      row.format.key,
      row.cells.map(({ source }) => (source?.text ?? '').replace(/(?<!\\)\|/gu, '\\|')),
    ]),
  ]);

/** Letters and digits outside tables, in order. */
const words = (text: string): string =>
  parseReport(text)
    .blocks.filter(({ kind }) => kind !== 'table')
    .map(({ range }) => text.slice(range.start, range.end))
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');

describe('formatReport', () => {
  it('writes plain headings and titles with marks, by the level of their number', () => {
    const text =
      '某县财政局\n2024年政府信息公开工作年度报告\n一、总体情况\n正文。\n(一)主动公开\n1、发文情况\n（1）细目\n二、主动公开政府信息情况\n';
    expect(formatReport(text)).toBe(
      '# 某县财政局2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。\n\n### （一）主动公开\n\n#### 1.发文情况\n\n##### （1）细目\n\n## 二、主动公开政府信息情况\n',
    );
  });

  it('keeps a number that would be read otherwise in the standard spelling', () => {
    expect(formatReport('#### 1、2020年工作\n')).toBe('#### 1、2020年工作\n');
  });

  it('leaves numbered sentences, comments, code and HTML as they are', () => {
    const text =
      '1. 做好公开，按照要求办理。\n\n<!-- note   -->\n正文。\n\n```\ncode  \n\n\nmore\n```\n\n<div>  \n\n正文。\n';
    expect(formatReport(text)).toBe(text);
  });

  it('tidies spaces at line ends and blank lines, and ends with a line ending', () => {
    expect(formatReport('\n\n正文。  \n   \n\n\n又一段。　')).toBe('正文。\n\n又一段。\n');
  });

  it('keeps the two spaces that break a line', () => {
    expect(formatReport('第一行    \n第二行  \n')).toBe('第一行  \n第二行\n');
  });

  it('keeps CRLF, a byte order mark and an open fence', () => {
    expect(formatReport('一、总体情况\r\n正文。\r\n')).toBe('## 一、总体情况\r\n\r\n正文。\r\n');
    expect(formatReport('\ufeff---\nyear: 2024\n---\n正文。')).toBe('\ufeff---\nyear: 2024\n---\n\n正文。\n');
    expect(formatReport('```\ncode\n\n')).toBe('```\ncode\n\n');
    expect(formatReport('')).toBe('');
    expect(formatReport(' \n\n')).toBe('');
  });

  it('does not turn a rule at the top into a front matter', () => {
    expect(formatReport('\n---\nyear: 2024\n---\n')).toBe('\n---\nyear: 2024\n---\n');
  });

  it('writes a tab-separated official table in the canonical spelling, with the author’s own words', () => {
    const text = [
      '行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t',
      '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t',
      '\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
      '1\t0\t0\t0\t1\t0\t减2\t\t=\t0\t7\t0\t0\t0\t7',
    ].join('\n');
    expect(formatReport(text)).toBe(
      [
        '| 项目                      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
        '| ------------------------- | -------- | -------- | -------- | -------- | ---- |',
        '| 行政复议                  |        1 |        0 |        0 |        0 |    1 |',
        '| 行政诉讼 未经复议直接起诉 |        0 |      减2 |          |        = |    0 |',
        '| 行政诉讼 复议后起诉       |        7 |        0 |        0 |        0 |    7 |',
        '',
      ].join('\n'),
    );
  });

  it('keeps the words of an accepted variant of a label', () => {
    const yiyuan = seeds.find(({ name }) => name.startsWith('yiyuan'))?.text ?? '';
    const formatted = formatReport(yiyuan);
    expect(formatted).toContain('| 社会组织 |');
    expect(formatted).toContain('| （四）无法提供 1. 本单位不掌握相关政府信息 ');
    expect(formatted).not.toContain('\t');
  });

  it('only aligns a table with a row too few or a cell too many, and loses nothing', () => {
    const rows = ['| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |', '|-|-|-|-|-|-|'];
    const short = [...rows, '| 行政复议 | 0 | 0 | 0 | 0 | 0 |', '| 复议后起诉 | 0 | 0 | 0 | 0 | 0 | 9 |'].join('\n');
    expect(formatReport(short)).toBe(
      [
        '| 项目       | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
        '| ---------- | -------- | -------- | -------- | -------- | ---- |',
        '| 行政复议   |        0 |        0 |        0 |        0 |    0 |',
        '| 复议后起诉 |        0 |        0 |        0 |        0 |    0 |   9 |',
        '',
      ].join('\n'),
    );
  });

  it('aligns any other table by its own alignment, and makes one of a grid with tabs', () => {
    expect(formatReport('|年份|件数|说明|\n|:--|--:|:-:|\n|2023|5|网站公开的信息|\n|二〇二四年|12|无|\n')).toBe(
      [
        '| 年份       | 件数 |      说明      |',
        '| :--------- | ---: | :------------: |',
        '| 2023       |    5 | 网站公开的信息 |',
        '| 二〇二四年 |   12 |       无       |',
        '',
      ].join('\n'),
    );
    expect(formatReport('甲\t乙|丙\n1\t2\n')).toBe('| 甲  | 乙\\|丙 |\n| --- | ------ |\n| 1   | 2      |\n');
    expect(formatReport('主办：某局\t承办：某中心\n')).toBe('主办：某局\t承办：某中心\n');
  });

  it('edits changed blocks only', () => {
    const text = '# 某局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n## 二、主动公开政府信息情况\n';
    expect(formatEdits(text)).toEqual([
      { range: { start: text.indexOf('一'), end: text.indexOf('正文') - 2 }, newText: '## 一、总体情况' },
    ]);
  });

  it.each(seeds)('formats $name: same figures, same words, stable', ({ text }) => {
    const formatted = formatReport(text);
    expect(formatted).not.toBe(text);
    expect(cells(formatted)).toEqual(cells(text));
    expect(words(formatted)).toBe(words(text));
    expect(formatReport(formatted)).toBe(formatted);
    expect(formatted).not.toMatch(/[ \t]\n|\n\n\n|[^\n]$/u);
  });

  it('is idempotent and keeps every figure and word, whatever the text', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryReport, (text) => {
        const edits = formatEdits(text);
        const formatted = applyEdits(text, edits);
        expect(formatEdits(formatted)).toEqual([]);
        expect(cells(formatted)).toEqual(cells(text));
        expect(words(formatted)).toBe(words(text));
      }),
      { numRuns: 500 },
    );
  });
});
