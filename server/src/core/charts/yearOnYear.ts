import { message, type Message } from '../messages/message.js';
import type { Localized } from '../messages/locale.js';
import type { Chart, ChartBar, ChartGroup, ChartSource, ChartValue } from './chart.js';
import { chartValue, sumOf } from './chartValue.js';

interface Item {
  readonly label: Localized;
  /** Table and rows whose totals are added up. */
  readonly table: string;
  readonly rows: readonly string[];
}

const CARRIED_OUT = 'carriedOut';

const ITEMS: readonly Item[] = [
  { label: { 'zh-CN': '新收申请', en: 'New requests' }, table: 'requests', rows: ['received'] },
  { label: { 'zh-CN': '办理完毕', en: 'Answered' }, table: 'requests', rows: ['total'] },
  { label: { 'zh-CN': '结转下年度', en: 'Carried over' }, table: 'requests', rows: [CARRIED_OUT] },
  { label: { 'zh-CN': '行政复议', en: 'Reconsideration' }, table: 'reviewAndLitigation', rows: ['reconsideration'] },
  {
    label: { 'zh-CN': '行政诉讼', en: 'Litigation' },
    table: 'reviewAndLitigation',
    rows: ['litigation.direct', 'litigation.afterReconsideration'],
  },
];

const totalOf = ({ tables }: ChartSource, { table, rows }: Pick<Item, 'table' | 'rows'>): ChartValue =>
  sumOf(rows.map((row) => chartValue(tables, { table, row, column: 'total' })));

/**
 * The main counts of two years side by side. What last year's report left over stands in this year's report too, so
 * that one pair is there even without last year's report.
 */
export function yearOnYear(
  source: ChartSource,
  before: ChartSource | undefined,
): readonly [readonly ChartGroup[], Partial<Chart>] {
  const carriedIn = totalOf(source, { table: 'requests', rows: ['carriedIn'] });
  const bars = ITEMS.map((item): ChartBar => {
    const value = totalOf(source, item);
    if (before !== undefined) return { label: item.label, value, before: totalOf(before, item) };
    return { label: item.label, value, ...(item.rows.includes(CARRIED_OUT) ? { before: carriedIn } : {}) };
  });
  const left = before === undefined ? undefined : totalOf(before, { table: 'requests', rows: [CARRIED_OUT] });
  return [[{ heading: undefined, bars }], { compares: true, remarks: remarksOn(left, carriedIn) }];
}

function remarksOn(left: ChartValue | undefined, carriedIn: ChartValue): readonly Message[] {
  if (left === undefined) return carriedIn.kind === 'figure' ? [FROM_THIS_REPORT] : [];
  if (left.kind !== 'figure' || carriedIn.kind !== 'figure' || left.value.eq(carriedIn.value)) return [];
  return [{ ...DIFFERENT_CARRY, parameters: { left: left.text, carried: carriedIn.text } }];
}

const FROM_THIS_REPORT = message({
  'zh-CN': '没有上年的报告：上年结转的件数取自本年报告的“上年结转”。',
  en: 'There is no report of the year before: what it carried over is taken from this report.',
});

const DIFFERENT_CARRY = message({
  'zh-CN': '上年报告结转下年度{left}件，本年报告的上年结转是{carried}件，两者不一致。',
  en: 'Last year’s report carries {left} over, this report took over {carried}: the two differ.',
});
