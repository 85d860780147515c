import Big from 'big.js';
import type { Locale } from '../messages/locale.js';
import type { ChartValue } from './chart.js';
import { valueWords } from './chartWords.js';

/** Stands behind a figure that a broken relation casts doubt on. */
const DOUBT = '※';

/** What a chart writes for a value: the figure, or why there is none. */
export const valueText = (value: ChartValue, locale: Locale): string =>
  value.kind === 'figure' ? value.text + (value.doubtful ? DOUBT : '') : valueWords[value.kind][locale];

/** Share of a whole with one decimal, as 47.8%; undefined for what is no figure. */
export const shareText = (value: ChartValue, whole: Big | undefined): string | undefined =>
  value.kind === 'figure' && whole !== undefined ? percent(value.value.div(whole)) : undefined;

/**
 * Increase or decrease against the year before, as +9 (+60.0%); without a percentage where there was nothing before.
 * Undefined where one of the two is not known or may be wrong.
 */
export function changeText(value: ChartValue, before: ChartValue | undefined, locale: Locale): string | undefined {
  if (value.kind !== 'figure' || before?.kind !== 'figure') return undefined;
  if (value.doubtful || before.doubtful) return undefined;
  const change = value.value.minus(before.value);
  if (change.eq(0)) return locale === 'zh-CN' ? '持平' : 'no change';
  if (!before.value.gt(0)) return signed(change.toFixed());
  // The sign is the change's own: so small a share may round to nothing.
  const sign = change.lt(0) ? '-' : '';
  return bracketed(signed(change.toFixed()), signed(sign + percent(change.abs().div(before.value))), locale);
}

/** `24（47.8%）` in Chinese, `24 (47.8%)` in English. */
export const bracketed = (text: string, remark: string, locale: Locale): string =>
  locale === 'zh-CN' ? `${text}（${remark}）` : `${text} (${remark})`;

const percent = (share: Big): string => `${share.times(100).round(1, Big.roundHalfUp).toFixed(1)}%`;
const signed = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`);
