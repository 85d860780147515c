import { encodeGb18030 } from '../encodeGb18030.js';
import { printText } from '../printText.js';
import { tabs } from '../rows.js';
import type { Shape } from '../shape.js';

/** A text file as older programs save it. */
export const gb18030: Shape = {
  id: 'gb18030',
  group: 'files',
  name: { 'zh-CN': 'GB18030（GBK）文本', en: 'text in GB18030' },
  mangle: (report) => ({ name: 'a.txt', bytes: encodeGb18030(printText(report, tabs)) }),
};
