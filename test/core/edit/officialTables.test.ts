import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTable } from '../../../server/src/core/edit/canonicalTable.js';
import { toCanonical, toWide } from '../../../server/src/core/edit/convertTable.js';
import { formatReport } from '../../../server/src/core/edit/formatReport.js';
import { applyEdits, builtInFormats, parseReport, type ReportTable } from '../../../server/src/core/index.js';

const forms = builtInFormats.flatMap((format) =>
  format.tables.map((table) => ({ name: `${format.id} ${table.key}`, format, table })),
);
const document = (format: string, table: string): string => `---\nformat: "${format}"\n---\n\n${table}\n`;
const onlyTable = (text: string): ReportTable => {
  const [table, ...others] = parseReport(text).tables;
  if (table === undefined || others.length > 0) throw new Error('one table expected');
  return table;
};
const texts = ({ rows }: ReportTable): unknown =>
  rows.map((row) => [row.format.key, row.cells.map(({ source }) => source?.text)]);

describe.each(forms)('$name', ({ format, table }) => {
  const count = table.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const anyFigures = fc.array(
    fc.oneof(fc.nat({ max: 999_999 }).map(String), fc.constantFrom('', '0', '=', '/', '+5', '12.5 万元')),
    { minLength: count, maxLength: count },
  );
  const write = (figures: readonly string[]): string => {
    let at = 0;
    return document(
      format.id,
      canonicalTable(table, () => figures[at++] ?? ''),
    );
  };

  it('is written so that it is read again, cell by cell, and is in its canonical spelling', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const text = write(figures);
        const read = onlyTable(text);
        expect(read.format).toBe(table);
        expect(read.layout).toBe('canonical');
        expect(read.foreign).toEqual([]);
        expect(read.rows.flatMap(({ cells }) => cells.map(({ source }) => source?.text))).toEqual(figures);
        expect(formatReport(text)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('turns into the printed form and back without a change', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const text = write(figures);
        const flat = onlyTable(text);
        const edit = toWide(flat);
        if (table.columns.length === 0) {
          expect(edit).toBeUndefined();
          return;
        }
        const wideText = applyEdits(text, edit === undefined ? [] : [edit]);
        const wide = onlyTable(wideText);
        expect(wide.layout).toBe('wide');
        expect(texts(wide)).toEqual(texts(flat));
        expect(toWide(wide)).toBeUndefined();
        const back = toCanonical(wide);
        expect(applyEdits(wideText, back === undefined ? [] : [back])).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});

describe('canonicalTable', () => {
  it('is the table of the dialect’s description', () => {
    const [, newest] = builtInFormats;
    const table = newest?.tables[0];
    expect(
      table === undefined
        ? ''
        : canonicalTable(table, () => '0')
            .replace(/ +/gu, ' ')
            .replace(/-+/gu, '---'),
    ).toBe(
      `| 第二十条第（一）项 | < | < | < |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 0 | 0 | 0 |
| 第二十条第（五）项 | < | < | < |
| 信息内容 | 本年处理决定数量 | < | < |
| 行政许可 | 0 | < | < |
| 第二十条第（六）项 | < | < | < |
| 信息内容 | 本年处理决定数量 | < | < |
| 行政处罚 | 0 | < | < |
| 行政强制 | 0 | < | < |
| 第二十条第（八）项 | < | < | < |
| 信息内容 | 本年收费金额（单位：万元） | < | < |
| 行政事业性收费 | 0 | < | < |`,
    );
  });

  it('takes the author’s words, keeps surplus cells, and escapes pipes', () => {
    const table = builtInFormats[1]?.tables[2];
    const written =
      table === undefined
        ? ''
        : canonicalTable(table, () => 'a|b\\|c', {
            row: ({ key }) => (key === 'reconsideration' ? '行政法复议' : undefined),
            header: (official, nth) => (official === '总计' && nth === 0 ? '合计' : undefined),
            surplus: ({ key }) => (key === 'litigation.afterReconsideration' ? ['9'] : []),
          });
    const lines = written.split('\n');
    expect(lines[0]).toMatch(/\| 项目 .*\| 合计 +\|$/u);
    expect(lines[2]).toMatch(/^\| 行政法复议 +\| a\\\|b\\\|c +\|/u);
    expect(lines[4]).toMatch(/\| a\\\|b\\\|c +\| +9 \|$/u);
  });
});

describe('conversion', () => {
  const header = '| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n';
  it('keeps silent where a word or figure would get lost', () => {
    const surplus = `${header}| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 | 7 |\n`;
    expect(toWide(onlyTable(surplus))).toBeUndefined();
    const short = `${header}| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 |\n`;
    expect(toWide(onlyTable(short))).toBeUndefined();
    const words = surplus.replace('| 7 |', '|').replace('| 项目 |', '| 复议诉讼 |');
    expect(toWide(onlyTable(words))).toBeUndefined();
  });

  const requests = builtInFormats[1]?.tables[1];
  const altered = (from: string, to: string): ReportTable =>
    onlyTable(requests === undefined ? '' : canonicalTable(requests, () => '0').replace(from, to));

  it('carries the author’s words of labels into the printed form and back', () => {
    const flat = altered('社会公益组织', '社会组织');
    const renamed = altered('1.本机关不掌握', '1.本单位不掌握');
    for (const [table, words] of [
      [flat, '社会组织'],
      [renamed, '1.本单位不掌握相关政府信息'],
    ] as const) {
      const wide = toWide(table)?.newText ?? '';
      expect(wide.split('\n').flatMap((line) => line.split('|').map((cell) => cell.trim()))).toContain(words);
      const back = toCanonical(onlyTable(wide))?.newText ?? '';
      expect(back).toContain(words);
      expect(toWide(onlyTable(back))?.newText).toBe(wide);
    }
  });

  it('keeps silent where one heading is written in two ways', () => {
    const table = altered('社会公益组织', '社会组织');
    const wide = toWide(table)?.newText ?? '';
    const [head = '', ...rest] = wide.split('\n');
    const twice = [head, ...rest.slice(0, 3), rest[2]?.replace('社会组织', '社会公益组织') ?? '', ...rest.slice(3)];
    expect(toCanonical(onlyTable(twice.join('\n')))).toBeUndefined();
  });

  it('writes the line endings it is given', () => {
    expect(toWide(altered('', ''), '\r\n')?.newText.split('\r\n')).toHaveLength((requests?.grid.rows.length ?? 0) + 1);
  });
});
