import { pick } from '../rows.js';
import { htmlFile, type Shape } from '../shape.js';
import { pageOf } from '../pageOf.js';
import { printHtml, word, type HtmlStyle } from '../../support/printHtml.js';

/** A page that Word saved: cells for 0 hold a space that does not break, `<o:p>`, or nothing. */
export const blankHtml: Shape = {
  id: 'blank-html',
  group: 'blank',
  name: { 'zh-CN': '网页中 0 写作空格、<o:p>', en: 'web page with a hard space or <o:p> for 0' },
  mangle: (report, random) => {
    const blank = (): string => pick(['&nbsp;', '<p><o:p>&nbsp;</o:p></p>', '', '<span>&#12288;</span>'], random);
    const style: HtmlStyle = { ...word, cell: (text) => (text === '0' ? blank() : word.cell(text)) };
    return htmlFile(printHtml(pageOf(report), style));
  },
};
