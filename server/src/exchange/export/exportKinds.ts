import type { Localized } from '../../core/index.js';

/** A form in which a report can leave. */
export type ExportKind = 'docx' | 'html' | 'sheet' | 'sheet-docx' | 'xlsx' | 'csv' | 'json';

interface ExportForm {
  readonly kind: ExportKind;
  /** Ending of the file's name. */
  readonly ending: string;
  readonly name: Localized;
  /** Bytes, not text. */
  readonly binary?: true;
}

export const exportForms: readonly ExportForm[] = [
  { kind: 'docx', ending: '.docx', name: { 'zh-CN': 'Word 文件', en: 'Word file' }, binary: true },
  { kind: 'html', ending: '.html', name: { 'zh-CN': '网页', en: 'web page' } },
  { kind: 'sheet', ending: '.check.html', name: { 'zh-CN': '校核单', en: 'check sheet' } },
  {
    kind: 'sheet-docx',
    ending: '.check.docx',
    name: { 'zh-CN': '校核单（Word）', en: 'check sheet as a Word file' },
    binary: true,
  },
  { kind: 'xlsx', ending: '.xlsx', name: { 'zh-CN': 'Excel 文件', en: 'Excel file' }, binary: true },
  { kind: 'csv', ending: '.csv', name: { 'zh-CN': '数据（CSV）', en: 'figures as CSV' } },
  { kind: 'json', ending: '.json', name: { 'zh-CN': '数据（JSON）', en: 'figures as JSON' } },
];
