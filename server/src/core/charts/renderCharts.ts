import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { sayIn, type Message } from '../messages/message.js';
import type { Locale } from '../messages/locale.js';
import { element, text } from '../render/hast.js';
import type { Chart } from './chart.js';
import { chartTable, tableElement } from './chartTable.js';
import { sanitiseCharts } from './chartSchema.js';
import { titleIn } from './chartWords.js';
import { drawChart } from './drawChart.js';

const WORDS = {
  heading: { 'zh-CN': '图解', en: 'Charts' },
  data: { 'zh-CN': '数据表', en: 'Figures as a table' },
  none: {
    'zh-CN': '报告里还没有法定表格，画不出图。',
    en: 'The report does not have its tables yet, so there is nothing to draw.',
  },
} as const;

/** The view of the charts: sanitised HTML, each chart a figure with its remarks and its data table. */
export function renderCharts(charts: readonly Chart[], remarks: readonly Message[], locale: Locale): string {
  const said = charts.length === 0 ? [WORDS.none[locale]] : remarks.map((remark) => sayIn(locale, remark));
  const head = element('header', { className: ['charts-head'] }, [
    element('h1', {}, [text(WORDS.heading[locale])]),
    ...said.map(remarkLine),
  ]);
  return print([head, ...charts.map((chart) => figure(chart, locale))]);
}

/** A chart as the text of an SVG file. */
export const chartFile = (chart: Chart, locale: Locale): string =>
  `${toHtml(sanitise([drawChart(chart, locale, 'file')]), { space: 'svg' })}\n`;

const remarkLine = (words: string): Element => element('p', { className: ['chart-remark'] }, [text(words)]);

function figure(chart: Chart, locale: Locale): Element {
  const id = `chart-${chart.key}-heading`;
  return element('figure', { className: ['chart'], dataChart: chart.key, ariaLabelledBy: [id] }, [
    element('h2', { id }, [text(titleIn(locale, chart))]),
    drawChart(chart, locale, 'page'),
    ...chart.remarks.map((remark) => remarkLine(sayIn(locale, remark))),
    element('details', {}, [
      element('summary', {}, [text(WORDS.data[locale])]),
      tableElement(chartTable(chart, locale)),
    ]),
  ]);
}

const sanitise = (children: readonly ElementContent[]): Root =>
  sanitiseCharts({ type: 'root', children: [...children] });
const print = (children: readonly ElementContent[]): string =>
  sanitise(children)
    .children.map((child) => toHtml(child))
    .join('\n');
