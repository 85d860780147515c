import type { Localized } from '../../core/index.js';

/** What is said of a file whose content cannot be taken as it is. */
export const sourceTexts = {
  empty: { 'zh-CN': '“{path}”是空文件，没有可检查的内容。', en: '“{path}” is empty: there is nothing to check.' },
  unreadable: { 'zh-CN': '“{path}”：{reason}', en: '“{path}”: {reason}' },
  damaged: {
    'zh-CN': '“{path}”有 {damaged} 处字节损坏，已显示为 �。请与原件核对。',
    en: '“{path}” has {damaged} damaged bytes, shown as �. Compare it with the original.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
