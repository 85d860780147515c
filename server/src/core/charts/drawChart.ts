import type { Element } from 'hast';
import { sayIn } from '../messages/message.js';
import type { Locale } from '../messages/locale.js';
import { element, text } from '../render/hast.js';
import type { Chart } from './chart.js';
import { BAR, describeChart, FONT, layOut, WIDTH, type BarLine, type LabelLine } from './chartLayout.js';
import { titleIn } from './chartWords.js';

/** Dark enough for white paper and for grey printing; last year's bars are hollow, so that colour says nothing alone. */
const INK = '#1a1a1a';
const BLUE = '#1f5f8b';
const PAPER = '#ffffff';
const FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'Heiti SC', sans-serif";

const TITLE = 36;
const REMARK = 24;

/**
 * `page`: for a page that names the chart itself, scales it and may recolour it; `file`: a picture that stands alone,
 * with its title and remarks in it.
 */
export type ChartUse = 'page' | 'file';

/** The chart as an SVG picture without style, script or reference to anything outside. */
export function drawChart(chart: Chart, locale: Locale, use: ChartUse): Element {
  const { height, origin, axes, labels, bars } = layOut(chart, locale);
  const remarks = use === 'file' ? chart.remarks.map((remark) => sayIn(locale, remark)) : [];
  const top = use === 'file' ? TITLE : 0;
  const full = top + height + remarks.length * REMARK;
  const title = titleIn(locale, chart);
  const id = (part: string): string => `chart-${chart.key}-${part}`;
  const drawing = [
    ...axes.map(({ from, to }) => line(origin, top + from, top + to)),
    ...labels.map((label) => drawLabel(label, origin, top)),
    ...bars.flatMap((bar) => drawBar(bar, origin, top)),
  ];
  return element(
    'svg',
    {
      className: ['chart-drawing'],
      role: 'img',
      ariaLabelledBy: [id('title'), id('words')],
      viewBox: `0 0 ${String(WIDTH)} ${round(full)}`,
      fontFamily: FONTS,
      fontSize: FONT,
      ...(use === 'file' ? { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height: round(full) } : {}),
    },
    [
      element('title', { id: id('title') }, [text(title)]),
      element('desc', { id: id('words') }, [text(describeChart(chart, locale))]),
      ...(use === 'file' ? [frame(full), words('chart-heading', WIDTH / 2, TITLE / 2, title, 'middle')] : []),
      ...drawing,
      ...remarks.map((remark, index) =>
        words('chart-remark', 8, top + height + index * REMARK + REMARK / 2, remark, 'start'),
      ),
    ],
  );
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

const frame = (height: number): Element =>
  element('rect', { className: ['chart-ground'], width: WIDTH, height: round(height), fill: PAPER });

const line = (x: number, y1: number, y2: number): Element =>
  element('line', { className: ['chart-axis'], x1: x, x2: x, y1: round(y1), y2: round(y2), stroke: INK });

function words(className: string, x: number, y: number, value: string, anchor: 'start' | 'middle' | 'end'): Element {
  return element(
    'text',
    {
      className: [className],
      x: round(x),
      y: round(y),
      fill: INK,
      textAnchor: anchor,
      dominantBaseline: 'central',
      ...(className === 'chart-heading' ? { fontWeight: 'bold', fontSize: 16 } : {}),
      ...(className === 'chart-remark' ? { fontSize: 12 } : {}),
    },
    [text(value)],
  );
}

const drawLabel = ({ kind, y, text: value }: LabelLine, origin: number, top: number): Element =>
  kind === 'heading'
    ? element('g', { fontWeight: 'bold' }, [words('chart-group', 8, top + y, value, 'start')])
    : words('chart-label', origin - 8, top + y, value, 'end');

function drawBar({ kind, y, length, text: value }: BarLine, origin: number, top: number): readonly Element[] {
  const bar = element('rect', {
    className: ['chart-bar', `chart-${kind}`],
    x: origin,
    y: round(top + y - BAR / 2),
    width: round(length ?? 0),
    height: BAR,
    fill: kind === 'now' ? BLUE : PAPER,
    stroke: BLUE,
  });
  const end = words(
    length === undefined ? 'chart-none' : 'chart-value',
    origin + (length ?? 0) + 8,
    top + y,
    value,
    'start',
  );
  return length === undefined || length === 0 ? [end] : [bar, end];
}
