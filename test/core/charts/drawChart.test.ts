import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, WIDTH } from '../../../server/src/core/charts/chartLayout.js';
import { tableMarkdown } from '../../../server/src/core/charts/chartTable.js';
import { chartFile, renderCharts } from '../../../server/src/core/charts/renderCharts.js';
import { reportCharts } from '../../../server/src/core/charts/reportCharts.js';
import {
  analyse,
  builtInFormats,
  checkReport,
  defaultSettings,
  message,
  parseReport,
} from '../../../server/src/core/index.js';
import { reportFigures } from '../../support/figures.js';
import { writeReport } from '../../support/writeReport.js';
import { findAll, named, readPage, type PageNode } from '../render/readPage.js';

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../../samples', name), 'utf8');
const charts = (text: string, before?: string): ReturnType<typeof reportCharts> =>
  reportCharts(analyse(parseReport(text)), before === undefined ? undefined : analyse(parseReport(before)));
const clean = sample('2024.report.md');

const ELEMENTS =
  /^(?:#root|header|figure|h1|h2|p|details|summary|table|caption|thead|tbody|tr|th|td|svg|title|desc|g|rect|line|text)$/u;
const ATTRIBUTES =
  /^(?:id|class|role|scope|aria-labelledby|data-chart|viewBox|xmlns|width|height|x|y|x1|x2|y1|y2|fill|stroke|font-(?:family|size|weight)|text-anchor|dominant-baseline)$/u;

function expectPicture(markup: string): PageNode {
  const page = readPage(markup);
  for (const { name, attributes } of findAll(page, () => true)) {
    expect(name).toMatch(ELEMENTS);
    for (const [key, value] of Object.entries(attributes)) {
      expect(key).toMatch(ATTRIBUTES);
      expect(value).not.toMatch(/NaN|Infinity|url\(|undefined/u);
      if (key !== 'xmlns') expect(value).not.toContain('://');
    }
  }
  return page;
}

describe('a chart', () => {
  const page = expectPicture(renderCharts(charts(clean, sample('2023.report.md')), [], 'zh-CN'));

  it('is a picture with a name and a description, and has its figures as a table', () => {
    const figures = findAll(page, named('figure'));
    expect(figures).toHaveLength(6);
    for (const figure of figures) {
      const [svg] = findAll(figure, named('svg'));
      expect(svg?.attributes['role']).toBe('img');
      const ids = findAll(figure, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
      for (const id of (svg?.attributes['aria-labelledby'] ?? '').split(' ')) expect(ids).toContain(id);
      expect(ids).toContain(figure.attributes['aria-labelledby']);
      const [table] = findAll(figure, named('table'));
      expect(table && findAll(table, named('caption'))).toHaveLength(1);
      expect(
        findAll(figure, named('th')).every(({ attributes }) => /^(?:col|row)$/u.test(attributes['scope'] ?? '')),
      ).toBe(true);
    }
    const all = findAll(page, ({ attributes }) => 'id' in attributes).map(({ attributes }) => attributes['id']);
    expect(new Set(all).size).toBe(all.length);
  });

  it('describes in words what it draws', () => {
    const words = findAll(page, named('desc')).map(({ text }) => text);
    expect(words.join('\n')).toContain('予以公开 11（47.8%）；部分公开 2（8.7%）');
    expect(words.join('\n')).toContain('行政许可 2024年：1284，+94（+7.9%），2023年：1190');
  });

  it('tells the two years apart by more than colour', () => {
    const bars = findAll(page, named('rect')).map(
      ({ attributes }) => `${attributes['class'] ?? ''} ${attributes['fill'] ?? ''}`,
    );
    expect(new Set(bars)).toEqual(new Set(['chart-bar chart-now #1f5f8b', 'chart-bar chart-before #ffffff']));
  });

  it('speaks English to those who do', () => {
    const html = renderCharts(charts(clean), [], 'en');
    expect(html).toContain('2024: Outcome of requests');
    expect(html).toContain('Partly granted');
  });

  it('says when there is nothing to draw', () => {
    expect(renderCharts([], [], 'zh-CN')).toContain('报告里还没有法定表格');
  });

  it('takes words of others for words', () => {
    const attack = '<img src=x onerror=alert(1)><script>alert(1)</script>';
    const html = renderCharts([], [message({ 'zh-CN': '{name}', en: '{name}' }, { name: attack })], 'zh-CN');
    expectPicture(html);
    const full = renderCharts(charts(clean), [message({ 'zh-CN': '{name}', en: '{name}' }, { name: attack })], 'zh-CN');
    expect(expectPicture(full).text).toContain(attack);
  });
});

describe('a file', () => {
  it('stands alone, with its title and its remarks', () => {
    for (const chart of charts(sample('2023.report.md'))) {
      const file = expectPicture(chartFile(chart, 'zh-CN'));
      const [svg] = findAll(file, named('svg'));
      expect(svg?.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg', width: '640' });
      expect(file.text).toContain(`2023年${chart.title['zh-CN']}`);
    }
    const outcomes = charts(sample('2023.report.md')).find(({ key }) => key === 'outcomes');
    expect(outcomes && chartFile(outcomes, 'zh-CN')).toContain('各项之和14与总计15不符');
  });
});

describe('the drawing', () => {
  it('gives each figure a bar in proportion, and room for its words', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...builtInFormats)
          .chain((format) => reportFigures(format).map((figures) => ({ format, figures }))),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        ({ format, figures }, locale) => {
          for (const chart of charts(writeReport(format, figures))) {
            const { bars, origin } = layOut(chart, locale);
            const values = chart.groups.flatMap((group) =>
              group.bars.flatMap(({ value, before }) =>
                chart.compares && before !== undefined ? [value, before] : [value],
              ),
            );
            expect(bars).toHaveLength(values.length);
            const most = Math.max(...values.map((value) => (value.kind === 'figure' ? value.value.toNumber() : 0)));
            const longest = Math.max(...bars.map(({ length }) => length ?? 0));
            bars.forEach(({ length }, index) => {
              const value = values[index];
              if (value?.kind !== 'figure') throw new Error('no figure');
              expect(length).toBeCloseTo(most === 0 ? 0 : (value.value.toNumber() / most) * longest, 6);
            });
            expect(origin + longest).toBeLessThan(WIDTH);
            expect(bars.map(({ y }) => y)).toEqual([...new Set(bars.map(({ y }) => y))].sort((a, b) => a - b));
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a table for the report', () => {
  it('brings no finding along, and is not taken for one of the form', () => {
    const { report, findings } = checkReport(clean, defaultSettings);
    for (const chart of charts(clean, sample('2023.report.md'))) {
      const table = tableMarkdown(chart, 'zh-CN');
      const text = clean.replace('## 二、', `${table}\n\n## 二、`);
      const after = checkReport(text, defaultSettings);
      expect(after.report.tables.map(({ format }) => format.key)).toEqual(
        report.tables.map(({ format }) => format.key),
      );
      expect(after.report.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(4);
      expect(after.findings.map(({ rule, message: { text: words } }) => [rule, words])).toEqual(
        findings.map(({ rule, message: { text: words } }) => [rule, words]),
      );
    }
  });
});
