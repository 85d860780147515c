import type { Localized, Rule } from '../core/index.js';

/** How far the fixes of a rule go, in words. */
export const fixClassNames: Readonly<Record<Rule['fix'], Localized>> = {
  none: { 'zh-CN': '无', en: 'none' },
  lossless: { 'zh-CN': '不改变内容', en: 'lossless' },
  proved: { 'zh-CN': '勾稽关系可证明', en: 'proved' },
  choice: { 'zh-CN': '需人工选择', en: 'choice' },
};
