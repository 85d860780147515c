import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart, ChartKey } from '../../../server/src/core/charts/chart.js';
import { chartTable } from '../../../server/src/core/charts/chartTable.js';
import { reportCharts } from '../../../server/src/core/charts/reportCharts.js';
import { analyse, builtInFormats, parseReport, sayIn, type Analysis } from '../../../server/src/core/index.js';
import { reportFigures } from '../../support/figures.js';
import { writeReport } from '../../support/writeReport.js';

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../../samples', name), 'utf8');
const read = (text: string): Analysis => analyse(parseReport(text));
const clean = sample('2024.report.md');
const broken = sample('2023.report.md');

function chartOf(charts: readonly Chart[], key: ChartKey): Chart {
  const chart = charts.find((each) => each.key === key);
  if (chart === undefined) throw new Error(`no chart ${key}`);
  return chart;
}

/** The data table of a chart, a row a line. */
const lines = (chart: Chart): readonly string[] => {
  const { header, rows } = chartTable(chart, 'zh-CN');
  return [header, ...rows].map((row) => row.join(' '));
};

const changed = (text: string, row: string, change: (cells: string[]) => void): string =>
  text
    .split('\n')
    .map((line) => {
      if (!line.startsWith(`| ${row}`)) return line;
      const cells = line.split('|').map((cell) => cell.trim());
      change(cells);
      return cells.join(' | ').trim();
    })
    .join('\n');

describe('the charts of a report', () => {
  const charts = reportCharts(read(clean));

  it('show requests by applicant and by outcome, with their shares', () => {
    expect(lines(chartOf(charts, 'applicants'))).toEqual([
      '事项 数量 占比',
      '自然人 18 75.0%',
      '商业企业 4 16.7%',
      '科研机构 0 0.0%',
      '社会公益组织 0 0.0%',
      '法律服务机构 2 8.3%',
      '其他 0 0.0%',
    ]);
    expect(lines(chartOf(charts, 'outcomes'))).toEqual([
      '事项 数量 占比',
      '予以公开 11 47.8%',
      '部分公开 2 8.7%',
      '不予公开 1 4.3%',
      '无法提供 7 30.4%',
      '不予处理 2 8.7%',
      '其他处理 0 0.0%',
    ]);
  });

  it('show documents, decisions, reconsideration and litigation', () => {
    expect(lines(chartOf(charts, 'documents'))).toContain('行政规范性文件 现行有效件数 26');
    expect(lines(chartOf(charts, 'decisions'))).toEqual(['事项 数量', '行政许可 1284', '行政处罚 37', '行政强制 2']);
    expect(lines(chartOf(charts, 'reviews'))).toContain('行政诉讼：未经复议直接起诉 尚未审结 1');
  });

  it('know of the year before what was carried over, without its report', () => {
    const chart = chartOf(charts, 'yearOnYear');
    expect(lines(chart)).toEqual([
      '事项 2024年 2023年 增减',
      '新收申请 24 — —',
      '办理完毕 23 — —',
      '结转下年度 2 1 +1（+100.0%）',
      '行政复议 2 — —',
      '行政诉讼 1 — —',
    ]);
    expect(chart.remarks.map((remark) => sayIn('zh-CN', remark))).toEqual([
      '没有上年的报告：上年结转的件数取自本年报告的“上年结转”。',
    ]);
  });

  it('are left out where the report does not have their table', () => {
    expect(reportCharts(read('# 某局2024年政府信息公开工作年度报告\n\n正文。\n'))).toEqual([]);
    const withoutReviews = clean.replace(/## 四、[^#]*/u, '');
    expect(reportCharts(read(withoutReviews)).map(({ key }) => key)).toEqual([
      'yearOnYear',
      'applicants',
      'outcomes',
      'documents',
      'decisions',
    ]);
  });

  it('compute what the author leaves to the relations', () => {
    const text = changed(clean, '（七）总计', (cells) => cells.fill('=', 2, -1));
    expect(lines(chartOf(reportCharts(read(text)), 'outcomes'))).toEqual(lines(chartOf(charts, 'outcomes')));
    expect(lines(chartOf(reportCharts(read(text)), 'yearOnYear'))).toContain('办理完毕 23 — —');
  });
});

describe('a figure that is not there', () => {
  it('is said to be blank, never drawn as 0, and takes the shares away', () => {
    const text = changed(clean, '一、本年新收', (cells) => void (cells[3] = ''));
    expect(lines(chartOf(reportCharts(read(text)), 'applicants'))).toEqual([
      '事项 数量',
      '自然人 18',
      '商业企业 未填',
      '科研机构 0',
      '社会公益组织 0',
      '法律服务机构 2',
      '其他 0',
    ]);
  });

  it('leaves the sum open that it is a part of', () => {
    const blank = changed(clean, '（四）无法提供 1', (cells) => void (cells[8] = ''));
    expect(lines(chartOf(reportCharts(read(blank)), 'outcomes'))).toContain('无法提供 有未填项');
    const missing = clean.replace(/^\| （四）无法提供 2.*\n/mu, '');
    expect(lines(chartOf(reportCharts(read(missing)), 'outcomes'))).toContain('无法提供 有未填项');
    const allBlank = changed(clean, '（四）无法提供', (cells) => void (cells[8] = ''));
    expect(lines(chartOf(reportCharts(read(allBlank)), 'outcomes'))).toContain('无法提供 未填');
  });

  it('is no figure when it is none, or when the row does not fit its cells', () => {
    const words = changed(clean, '行政处罚', (cells) => void (cells[2] = '若干'));
    expect(lines(chartOf(reportCharts(read(words)), 'decisions'))).toContain('行政处罚 不是数字');
    const surplus = changed(clean, '一、本年新收', (cells) => void cells.splice(2, 0, '7'));
    expect(lines(chartOf(reportCharts(read(surplus)), 'applicants'))).toContain('自然人 栏数不对');
    const short = clean.replace(/^(\| 一、本年新收.*)\|[^|\n]*\|$/mu, '$1|');
    expect(lines(chartOf(reportCharts(read(short)), 'applicants'))).toContain('自然人 栏数不对');
  });
});

describe('a relation that does not hold', () => {
  const charts = reportCharts(read(broken));

  it('marks the totals that may be wrong, and says so', () => {
    const chart = chartOf(charts, 'yearOnYear');
    expect(lines(chart)).toContain('办理完毕 15※ — —');
    expect(chart.remarks.map((remark) => sayIn('zh-CN', remark)).join()).toContain('带“※”的数字');
    expect(lines(chartOf(charts, 'applicants')).join()).not.toContain('※');
  });

  it('takes the shares away where the parts are not the whole', () => {
    const chart = chartOf(charts, 'outcomes');
    expect(chart.whole).toBeUndefined();
    expect(sayIn('zh-CN', chart.remarks[0] ?? { text: { 'zh-CN': '', en: '' }, parameters: {} })).toBe(
      '各项之和14与总计15不符，没有算占比。',
    );
  });

  it('lets nothing be said about a change', () => {
    const chart = chartOf(reportCharts(read(clean), read(broken)), 'yearOnYear');
    expect(lines(chart)).toContain('办理完毕 23 15※ —');
  });
});

describe('with the report of the year before', () => {
  const repaired = changed(broken, '（七）总计', (cells) => void (cells[8] = '14'));
  const charts = reportCharts(read(clean), read(repaired));

  it('compare the main counts, documents and decisions', () => {
    expect(lines(chartOf(charts, 'yearOnYear'))).toEqual([
      '事项 2024年 2023年 增减',
      '新收申请 24 15 +9（+60.0%）',
      '办理完毕 23 14 +9（+64.3%）',
      '结转下年度 2 1 +1（+100.0%）',
      '行政复议 2 1 +1（+100.0%）',
      '行政诉讼 1 0 +1',
    ]);
    expect(lines(chartOf(charts, 'documents'))).toContain('规章 制发件数 0 0 持平');
    expect(lines(chartOf(charts, 'decisions'))).toContain('行政处罚 37 41 −4（−9.8%）');
  });

  it('say when last year carried over something else', () => {
    const other = changed(repaired, '四、结转下年度', (cells) => void (cells[8] = '3'));
    const [remark] = chartOf(reportCharts(read(clean), read(other)), 'yearOnYear').remarks;
    expect(remark && sayIn('zh-CN', remark)).toBe('上年报告结转下年度3件，本年报告的上年结转是1件，两者不一致。');
  });

  it('compare only what both forms ask for', () => {
    const old = sample('白鹭县财政局2020年度报告.md');
    const charts2021 = reportCharts(
      read(clean.replaceAll('2024年', '2021年').replace('year: 2024', 'year: 2021')),
      read(old),
    );
    expect(chartOf(charts2021, 'documents').compares).toBe(false);
    expect(chartOf(charts2021, 'decisions').compares).toBe(false);
    expect(chartOf(charts2021, 'yearOnYear').compares).toBe(true);
  });
});

describe.each(builtInFormats.map((format) => [format.id, format] as const))('any report of %s', (_, format) => {
  it('has outcomes and applicants that add up to its totals', () => {
    fc.assert(
      fc.property(reportFigures(format), (figures) => {
        const charts = reportCharts(read(writeReport(format, figures)));
        const requests = figures.get('requests');
        for (const [key, row] of [
          ['applicants', 'received'],
          ['outcomes', 'total'],
        ] as const) {
          const { whole, groups, remarks } = chartOf(charts, key);
          const total = requests?.get(row)?.get('total') ?? NaN;
          const sum = groups
            .flatMap(({ bars }) => bars)
            .reduce((all, { value }) => all + (value.kind === 'figure' ? value.value.toNumber() : NaN), 0);
          expect(sum).toBe(total);
          expect(whole?.toNumber() ?? 0).toBe(total);
          expect(remarks).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
