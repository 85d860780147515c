import type { Element } from 'hast';
import type { Locale } from '../messages/locale.js';
import { element, text } from '../render/hast.js';
import type { Chart, ChartBar } from './chart.js';
import { titleIn, yearWord } from './chartWords.js';
import { changeText, shareText, valueText } from './valueText.js';

/** The figures of a chart as a table: its header, and a row for each bar. */
export interface ChartTable {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const WORDS = {
  item: { 'zh-CN': '事项', en: 'Item' },
  count: { 'zh-CN': '数量', en: 'Count' },
  share: { 'zh-CN': '占比', en: 'Share' },
  change: { 'zh-CN': '增减', en: 'Change' },
} as const;

export function chartTable(chart: Chart, locale: Locale): ChartTable {
  const header = chart.compares
    ? [yearWord(chart.year, false)[locale], yearWord(chart.year, true)[locale], WORDS.change[locale]]
    : [WORDS.count[locale], ...(chart.whole === undefined ? [] : [WORDS.share[locale]])];
  const rows = chart.groups.flatMap(({ heading, bars }) =>
    bars.map((bar) => [
      heading === undefined ? bar.label[locale] : `${heading[locale]} ${bar.label[locale]}`,
      ...figuresOf(bar, chart, locale),
    ]),
  );
  return { caption: titleIn(locale, chart), header: [WORDS.item[locale], ...header], rows };
}

const NOTHING = '—';

function figuresOf(bar: ChartBar, { compares, whole }: Chart, locale: Locale): readonly string[] {
  const { value, before } = bar;
  const words = valueText(value, locale);
  if (!compares) return whole === undefined ? [words] : [words, shareText(value, whole) ?? NOTHING];
  const old = before === undefined ? NOTHING : valueText(before, locale);
  return [words, old, changeText(value, before, locale) ?? NOTHING];
}

/** The table for the page. */
export function tableElement({ caption, header, rows }: ChartTable): Element {
  const [first = '', ...columns] = header;
  const head = [
    element('th', { scope: 'col' }, [text(first)]),
    ...columns.map((column) => element('th', { scope: 'col' }, [text(column)])),
  ];
  return element('table', { className: ['chart-table'] }, [
    element('caption', {}, [text(caption)]),
    element('thead', {}, [element('tr', {}, head)]),
    element(
      'tbody',
      {},
      rows.map(([label = '', ...figures]) =>
        element('tr', {}, [
          element('th', { scope: 'row' }, [text(label)]),
          ...figures.map((figure) => element('td', {}, [text(figure)])),
        ]),
      ),
    ),
  ]);
}

/**
 * The table as the dialect writes it, with its title above. A list of items lies on its side: with the names of the
 * form's rows in its first column it would be taken for the statutory table.
 */
export function tableMarkdown(chart: Chart, locale: Locale): string {
  const { caption, header, rows } = chartTable(chart, locale);
  const grid = chart.groups.length > 1 ? [header, ...rows] : turned([header, ...rows]);
  const [head = [], ...body] = grid;
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const delimiter = `| ${head.map(() => '---').join(' | ')} |`;
  return [caption, '', line(head), delimiter, ...body.map(line)].join('\n');
}

const turned = (grid: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? ''));
