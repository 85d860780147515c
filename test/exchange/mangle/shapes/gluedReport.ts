import { printText } from '../printText.js';
import { filled } from '../rows.js';
import { textFile, type Shape } from '../shape.js';

/** A page as some crawlers write it: below its title the whole report is one line. */
export const gluedReport: Shape = {
  id: 'glued-report',
  group: 'glued',
  name: { 'zh-CN': '全文连成一行', en: 'the whole report on one line' },
  mangle: (report) => {
    const text = printText(report, ({ rows }) => rows.map((row) => [...filled(row), ...row.figures].join('')));
    const [title = '', ...lines] = text.split('\n');
    return textFile(`${title}\n${lines.join('')}`);
  },
};
