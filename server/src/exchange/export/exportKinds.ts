import type { Localized } from '../../core/index.js';

/** A form in which a report can leave. */
export type ExportKind = 'html' | 'csv' | 'json' | 'sheet';

interface ExportForm {
  readonly kind: ExportKind;
  /** Ending of the file's name. */
  readonly ending: string;
  readonly name: Localized;
}

export const exportForms: readonly ExportForm[] = [
  { kind: 'html', ending: '.html', name: { 'zh-CN': '网页', en: 'web page' } },
  { kind: 'sheet', ending: '.check.html', name: { 'zh-CN': '校核单', en: 'check sheet' } },
  { kind: 'csv', ending: '.csv', name: { 'zh-CN': '数据（CSV）', en: 'figures as CSV' } },
  { kind: 'json', ending: '.json', name: { 'zh-CN': '数据（JSON）', en: 'figures as JSON' } },
];
