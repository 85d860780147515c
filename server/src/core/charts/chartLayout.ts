import type { Locale } from '../messages/locale.js';
import { displayWidth } from '../text/width.js';
import type { Chart, ChartBar, ChartValue } from './chart.js';
import { yearWord } from './chartWords.js';
import { bracketed, changeText, shareText, valueText } from './valueText.js';

/** One bar with the words at its end; `length` is undefined where there is no figure to draw. */
export interface BarLine {
  readonly kind: 'now' | 'before';
  readonly y: number;
  readonly length: number | undefined;
  readonly text: string;
}

export interface LabelLine {
  readonly kind: 'heading' | 'label';
  readonly y: number;
  readonly text: string;
}

/** Where everything of a chart stands, in units of the drawing. */
export interface ChartLayout {
  readonly height: number;
  /** Where the bars begin. */
  readonly origin: number;
  /** From where to where the line goes that the bars stand on: one stretch for each group. */
  readonly axes: readonly { readonly from: number; readonly to: number }[];
  readonly labels: readonly LabelLine[];
  readonly bars: readonly BarLine[];
}

export const WIDTH = 640;
export const FONT = 14;
export const BAR = 16;

const HEADING = 30;
/** From one bar to the next one, and what parts the bars of different labels. */
const STEP = 20;
const GAP = 8;
const MARGIN = 8;
/** At least this much of the width is for bars, however long the words are. */
const LEAST_BARS = 120;
/** Latin letters are a little wider than half a Chinese character. */
const COLUMN = FONT * 0.54;

const widthOf = (text: string): number => displayWidth(text) * COLUMN;

export function layOut(chart: Chart, locale: Locale): ChartLayout {
  const all = chart.groups.flatMap(({ bars }) => bars);
  const texts = all.flatMap((bar) => linesOf(bar, chart, locale).map(({ text }) => text));
  const longest = (words: readonly string[]): number => Math.max(0, ...words.map(widthOf));
  const labels = Math.min(longest(all.map(({ label }) => label[locale])), WIDTH / 3);
  const origin = Math.ceil(MARGIN + labels + MARGIN);
  const room = Math.max(LEAST_BARS, WIDTH - origin - longest(texts) - 2 * MARGIN);
  const most = Math.max(0, ...all.flatMap((bar) => linesOf(bar, chart, locale).map(({ value }) => sizeOf(value) ?? 0)));
  const axes: { from: number; to: number }[] = [];
  const labelLines: LabelLine[] = [];
  const barLines: BarLine[] = [];
  let y = 0;
  for (const { heading, bars } of chart.groups) {
    if (heading !== undefined) {
      labelLines.push({ kind: 'heading', y: y + HEADING / 2, text: heading[locale] });
      y += HEADING;
    }
    const from = y;
    for (const bar of bars) {
      const lines = linesOf(bar, chart, locale);
      const top = y + GAP / 2;
      labelLines.push({ kind: 'label', y: top + (lines.length * STEP) / 2, text: bar.label[locale] });
      lines.forEach(({ kind, value, text }, index) => {
        const size = sizeOf(value);
        const length = size === undefined ? undefined : most === 0 ? 0 : (size / most) * room;
        barLines.push({ kind, y: top + index * STEP + STEP / 2, length, text });
      });
      y = top + lines.length * STEP + GAP / 2;
    }
    axes.push({ from, to: y });
  }
  return { height: y + MARGIN, origin, axes, labels: labelLines, bars: barLines };
}

/** Length of a bar; none for what is no figure, nor for a negative one. */
const sizeOf = (value: ChartValue): number | undefined =>
  value.kind === 'figure' && value.value.gte(0) ? value.value.toNumber() : undefined;

interface Line {
  readonly kind: 'now' | 'before';
  readonly value: ChartValue;
  readonly text: string;
}

function linesOf({ value, before }: ChartBar, chart: Chart, locale: Locale): readonly Line[] {
  const words = valueText(value, locale);
  if (!chart.compares) {
    const share = value.kind === 'figure' && value.value.eq(0) ? undefined : shareText(value, chart.whole);
    return [{ kind: 'now', value, text: share === undefined ? words : bracketed(words, share, locale) }];
  }
  const change = changeText(value, before, locale);
  const named = (isBefore: boolean, text: string): string =>
    `${yearWord(chart.year, isBefore)[locale]}${locale === 'zh-CN' ? '：' : ': '}${text}`;
  const now: Line = {
    kind: 'now',
    value,
    text: named(false, change === undefined ? words : `${words}${locale === 'zh-CN' ? '，' : ', '}${change}`),
  };
  return before === undefined
    ? [now]
    : [now, { kind: 'before', value: before, text: named(true, valueText(before, locale)) }];
}

/** The chart in words: what those who do not see it are told. */
export const describeChart = (chart: Chart, locale: Locale): string =>
  chart.groups
    .flatMap(({ heading, bars }) =>
      bars.map((bar) => {
        const label = heading === undefined ? bar.label[locale] : `${heading[locale]} ${bar.label[locale]}`;
        const lines = linesOf(bar, chart, locale).map(({ text }) => text);
        return `${label} ${lines.join(locale === 'zh-CN' ? '，' : ', ')}`;
      }),
    )
    .join(locale === 'zh-CN' ? '；' : '; ');
