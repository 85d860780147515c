import { describe, expect, it } from 'vitest';
import { chartFile, renderCharts, reportCharts } from '../../../server/src/core/charts/index.js';
import { checkReport, defaultSettings, type Locale } from '../../../server/src/core/index.js';
import { attacks, blockPlaces, documentPlaces, markerAfter, reportWithAll } from '../../attacks/attackDocuments.mjs';
import { drawExport, htmlOf, pageOf } from './drawPage.js';
import { expectInert } from './expectInert.js';

/** The page of the preview and what an export is made of. */
const draw = (text: string, locale: Locale = 'zh-CN'): readonly string[] => {
  const { report, findings } = checkReport(text, defaultSettings);
  return [htmlOf(pageOf(report, findings, locale)), drawExport(text, locale)];
};

describe('the attacks', () => {
  it('are at least two hundred, of every kind, no two the same', () => {
    expect(new Set(attacks.map(({ text }) => text)).size).toBe(attacks.length);
    expect(attacks.length).toBeGreaterThanOrEqual(200);
    const kinds = new Set(attacks.map(({ kind }) => kind));
    expect(kinds.size).toBe(9);
    for (const kind of kinds)
      expect(attacks.filter((attack) => attack.kind === kind).length).toBeGreaterThanOrEqual(10);
  });
});

describe.each(blockPlaces)('every attack as $name', ({ write }) => {
  it('is only text, and what follows it is there', () => {
    for (const html of [...draw(reportWithAll(write)), ...draw(reportWithAll(write), 'en')]) {
      const { text } = expectInert(html);
      const places = attacks.map((_, index) => text.indexOf(markerAfter(index)));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places).not.toContain(-1);
    }
  });
});

describe.each(documentPlaces)('every attack in the $name', ({ write }) => {
  it('is only text', () => {
    for (const { text } of attacks) {
      for (const html of draw(write(text))) expect(expectInert(html).text).toContain('。');
    }
  });
});

describe('the charts of a report that is full of attacks', () => {
  it('hold none of its words', () => {
    for (const { write } of [...blockPlaces, ...documentPlaces]) {
      const { analysis } = checkReport(reportWithAll(write), defaultSettings);
      const charts = reportCharts(analysis, analysis);
      const markup = [renderCharts(charts, [], 'zh-CN'), ...charts.map((chart) => chartFile(chart, 'zh-CN'))].join('');
      expect(markup).not.toMatch(/evil\.example|canary|javascript:|onerror/iu);
    }
  });
});
