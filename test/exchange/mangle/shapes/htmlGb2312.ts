import { encodeGb18030 } from '../encodeGb18030.js';
import { pageOf } from '../pageOf.js';
import { chance } from '../rows.js';
import type { Shape } from '../shape.js';
import { printHtml, site } from '../../support/printHtml.js';

/** A page of a site that declares gb2312, or declares nothing. */
export const htmlGb2312: Shape = {
  id: 'html-gb2312',
  group: 'files',
  name: { 'zh-CN': '声明或未声明 gb2312 的网页', en: 'web page in gb2312' },
  mangle: (report, random) => {
    const page = printHtml(pageOf(report), site);
    const declared = page.replace(
      '<head>',
      '<head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
    );
    return { name: 'a.html', bytes: encodeGb18030(chance(random, 0.5) ? declared : page) };
  },
};
