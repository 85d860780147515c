import type { Localized, Severity } from '../core/index.js';

export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-CN': '错误', en: 'error' },
  warning: { 'zh-CN': '警告', en: 'warning' },
  information: { 'zh-CN': '提示', en: 'information' },
  hint: { 'zh-CN': '建议', en: 'hint' },
};
