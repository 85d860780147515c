import type { RowFormat } from '../formats/reportFormat.js';
import type { Locale, Localized } from '../messages/locale.js';
import type { ChartKey, ChartValue } from './chart.js';

export const titles: Readonly<Record<ChartKey, Localized>> = {
  yearOnYear: { 'zh-CN': '与上年对比', en: 'Compared with the year before' },
  applicants: { 'zh-CN': '新收申请：按申请人', en: 'New requests by applicant' },
  outcomes: { 'zh-CN': '申请办理结果', en: 'Outcome of requests' },
  documents: { 'zh-CN': '规章和规范性文件', en: 'Rules and normative documents' },
  decisions: { 'zh-CN': '行政处理决定', en: 'Administrative decisions' },
  reviews: { 'zh-CN': '行政复议和行政诉讼结果', en: 'Reconsideration and litigation' },
};

/** What stands in the place of a figure that is not there. */
export const valueWords: Readonly<Record<Exclude<ChartValue['kind'], 'figure'>, Localized>> = {
  blank: { 'zh-CN': '未填', en: 'blank' },
  partly: { 'zh-CN': '有未填项', en: 'partly blank' },
  invalid: { 'zh-CN': '不是数字', en: 'not a figure' },
  misplaced: { 'zh-CN': '栏数不对', en: 'row does not fit' },
  open: { 'zh-CN': '无法计算', en: 'cannot be computed' },
  absent: { 'zh-CN': '没有此项', en: 'not in the report' },
};

/** English names of what the forms name in Chinese, by key; an outcome has the first part of its rows' keys. */
const ENGLISH: Readonly<Record<string, string>> = {
  natural: 'Natural persons',
  commercial: 'Companies',
  research: 'Research institutes',
  charity: 'Charities',
  legal: 'Law firms',
  granted: 'Granted',
  partiallyGranted: 'Partly granted',
  denied: 'Denied',
  unavailable: 'Not available',
  notProcessed: 'Not processed',
  rules: 'Rules',
  normativeDocuments: 'Normative documents',
  made: 'Issued',
  repealed: 'Repealed',
  valid: 'In force',
  newlyPublished: 'Newly published',
  publishedTotal: 'Published in all',
  licensing: 'Licences',
  otherServices: 'Other services',
  penalties: 'Penalties',
  compulsoryMeasures: 'Compulsory measures',
  reconsideration: 'Reconsideration',
  'litigation.direct': 'Litigation, direct',
  'litigation.afterReconsideration': 'Litigation after reconsideration',
  upheld: 'Upheld',
  corrected: 'Corrected',
  pending: 'Pending',
  other: 'Other',
};

const ORDINAL = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+[.．、])/u;
const REMARK = /[（(][^（()）]*[）)]$/u;

/** A label of the form, short enough for a chart: without its number and the remarks in brackets behind it. */
export function labelOf(key: string, label: string): Localized {
  const bare = label.replace(ORDINAL, '').replace(REMARK, '');
  const chinese = bare === '' ? label : bare;
  return { 'zh-CN': chinese, en: ENGLISH[key] ?? chinese };
}

/** Name of a row that is told apart by the group it stands in. */
export const rowLabelOf = ({ key, groups, label }: RowFormat): Localized =>
  labelOf(key, [groups.at(-1), label].filter((part) => part !== undefined).join('：'));

export const yearWord = (year: number | undefined, isBefore: boolean): Localized =>
  year === undefined
    ? isBefore
      ? { 'zh-CN': '上年', en: 'Year before' }
      : { 'zh-CN': '本年', en: 'This year' }
    : { 'zh-CN': `${String(isBefore ? year - 1 : year)}年`, en: String(isBefore ? year - 1 : year) };

/** Title with the year it is about. */
export function titleIn(
  locale: Locale,
  { title, year }: { readonly title: Localized; readonly year: number | undefined },
): string {
  if (year === undefined) return title[locale];
  return locale === 'zh-CN' ? `${String(year)}年${title[locale]}` : `${String(year)}: ${title[locale]}`;
}
