import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInFormats, parseReport, type ReportFormat, type ReportTable } from '../../../server/src/core/index.js';
import { reportFigures, type Figures, type ReportFigures } from '../../support/figures.js';
import { writeReport, writeTable, writeWideTable } from '../../support/writeReport.js';

const formatOf = (id: string): ReportFormat => {
  const format = builtInFormats.find((each) => each.id === id);
  if (format === undefined) throw new Error(id);
  return format;
};

const read = (table: ReportTable): Figures =>
  new Map(
    table.rows.map(({ format, cells }) => [
      format.key,
      new Map(
        cells.flatMap(({ format: { column }, content }) =>
          content.kind === 'figure' ? [[column, content.value.toNumber()] as const] : [],
        ),
      ),
    ]),
  );

const readAll = (text: string): ReportFigures =>
  new Map(parseReport(text).tables.map((table) => [table.format.key, read(table)]));

describe.each(builtInFormats.map((format) => [format.id, format] as const))('the tables of %s', (_, format) => {
  it('give back every figure from the canonical spelling', () => {
    fc.assert(
      fc.property(reportFigures(format), (figures) => {
        expect(readAll(writeReport(format, figures))).toEqual(figures);
      }),
      { numRuns: 60 },
    );
  });

  it('give back every figure from the printed form with merged cells', () => {
    fc.assert(
      fc.property(reportFigures(format), (figures) => {
        const text = writeReport(format, figures, writeWideTable);
        expect(readAll(text)).toEqual(figures);
        expect(parseReport(text).tables.every(({ foreign }) => foreign.length === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('are known by their labels, not by their place', () => {
    const [figures] = fc.sample(reportFigures(format), 1);
    const tables = [...format.tables].reverse();
    const text = tables.map((table) => writeTable(table, figures?.get(table.key) ?? new Map())).join('\n\n');
    const year = String(format.reportYears[0]);
    const report = parseReport(`# 某局${year}年政府信息公开工作年度报告\n\n${text}`);
    expect(report.tables.map((table) => table.format.key)).toEqual(tables.map(({ key }) => key));
  });
});

const REQUESTS = `# 某局2024年政府信息公开工作年度报告

| 项目 | 自然人 | 商业企业 | 科研机构 | 社会组织 | 法律服务机构 | 其他 | 总计 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
`;

const labelsOf = (text: string): readonly string[] =>
  parseReport(text).tables.flatMap(({ labels }) =>
    labels.flatMap(({ cell, official, match }) => (match === 'exact' ? [] : [`${match} ${cell.text} → ${official}`])),
  );

const rowsOf = (text: string): readonly string[] =>
  parseReport(text).tables.flatMap(({ rows }) => rows.map(({ format }) => format.key));

describe('labels as authors write them', () => {
  it('accepts spaces, half-width brackets, other quotes, and a group in a cell of its own', () => {
    const text = `${REQUESTS}| (三)不予公开 | 3. 危及"三安全一稳定" | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
    expect(rowsOf(text)).toEqual(['received', 'denied.safety']);
    expect(labelsOf(text)).toEqual(['alias 社会组织 → 社会公益组织']);
  });

  it.each([
    ['2.其他法律行政止公开', 'denied.law'],
    ['5、三类内部事务信息', 'denied.internal'],
    ['（二）部分公开（区分处理的，只计这一情况，不计其他情况）', 'partiallyGranted'],
  ])('recognises the altered label %s', (label, row) => {
    const text = `${REQUESTS}| ${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
    expect(rowsOf(text)).toEqual(['received', row]);
    expect(labelsOf(text).at(-1)).toMatch(/^similar /u);
  });

  it('needs no filling guidance behind a label', () => {
    const text = `${REQUESTS}| （二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
    expect(rowsOf(text)).toEqual(['received', 'partiallyGranted']);
    expect(labelsOf(text)).toEqual(['alias 社会组织 → 社会公益组织']);
  });

  it('does not guess where nothing is near', () => {
    const text = `${REQUESTS}| 咨询电话数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |\n`;
    expect(rowsOf(text)).toEqual(['received']);
    expect(parseReport(text).tables[0]?.foreign).toHaveLength(1);
  });

  it('leaves tables of other kinds alone', () => {
    expect(parseReport('| 名称 | 数量 |\n| --- | --- |\n| 总计 | 3 |\n| 其他 | 4 |\n').tables).toEqual([]);
  });

  it('joins a label that a page break split', () => {
    const text =
      '# 某局2020年政府信息公开工作年度报告\n\n一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n4.保护第三方合\t0\t0\t0\t0\t0\t0\t0\n法权益\t\t\t\t\t\t\t\n（七）总计\t1\t0\t0\t0\t0\t0\t1\n';
    expect(rowsOf(text)).toEqual(['received', 'denied.thirdParty', 'total']);
  });

  it('joins the pieces of a table that a page break left', () => {
    const head =
      '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n';
    const tail = '（七）总计\t1\t0\t0\t0\t0\t0\t1\n四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n';
    const report = parseReport(`# 某局2020年政府信息公开工作年度报告\n\n${head}\n\n${tail}`);
    expect(report.tables).toHaveLength(1);
    expect(report.tables[0]?.rows).toHaveLength(4);
  });
});

describe('rows that do not fit', () => {
  const head =
    '# 某局2024年政府信息公开工作年度报告\n\n| 项目 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n';
  const rowOf = (line: string): ReportTable['rows'][number] | undefined =>
    parseReport(
      `${head}${line}\n| 行政诉讼 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 行政诉讼 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`,
    ).tables[0]?.rows[0];

  it('tells surplus figures', () => {
    expect(rowOf('| 行政复议 | 1 | 2 | 3 | 4 | 10 | 7 |')?.surplus.map(({ text }) => text)).toEqual(['7']);
  });

  it('tells how many cells a short row has', () => {
    expect(rowOf('| 行政复议 | 1 | 2 | 3 |')?.present).toBe(3);
    expect(rowOf('| 行政复议 |')?.present).toBe(0);
  });

  it('keeps blanks where they stand', () => {
    expect(rowOf('| 行政复议 |  | 2 | / | 无 | 2 |')?.cells.map(({ content }) => content.kind)).toEqual([
      'blank',
      'figure',
      'blank',
      'blank',
      'figure',
    ]);
  });

  it('reads a row without outer pipes', () => {
    expect(rowOf('行政复议 | 1 | 2 | 3 | 4 | 10')?.cells.map(({ source }) => source?.text)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '10',
    ]);
  });
});

describe('a table of another form', () => {
  it('is read in that form, so that a rule can say so', () => {
    const format = formatOf('2019');
    const table = format.tables[0];
    const [figures] = fc.sample(reportFigures(format), 1);
    if (table === undefined || figures === undefined) throw new Error('no table');
    const text = `# 某局2024年政府信息公开工作年度报告\n\n${writeTable(table, figures.get(table.key) ?? new Map())}`;
    const report = parseReport(text);
    expect(report.format.id).toBe('2021');
    expect(report.tables[0]?.version.id).toBe('2019');
  });
});
