import { printText } from '../printText.js';
import { tabs } from '../rows.js';
import { textFile, type Shape } from '../shape.js';

/** Notepad's UTF-8, with its mark and Windows' line ends. */
export const utf8Mark: Shape = {
  id: 'utf8-mark',
  group: 'files',
  name: { 'zh-CN': '带 BOM 的 UTF-8', en: 'UTF-8 with a mark' },
  mangle: (report) => textFile(`\ufeff${printText(report, tabs).replaceAll('\n', '\r\n')}`),
};
