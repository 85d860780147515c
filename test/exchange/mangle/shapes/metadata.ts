import { titleOf } from '../printText.js';
import { tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** The table of metadata that sites put before a document. */
export const metadata: Shape = {
  id: 'metadata',
  group: 'damage',
  name: { 'zh-CN': '文前的元数据表', en: 'table of metadata before the article' },
  mangle: asText(tabs, (report) => ({
    before: [
      `索 引 号\t000014349/2025-00012\t主题分类\t政务公开\\政府信息公开年报`,
      `发布机构\t${report.organisation}\t成文日期\t${String(report.year + 1)}年01月20日`,
      `标\u3000\u3000题\t${titleOf(report)}`,
      `发文字号\t\t发布日期\t${String(report.year + 1)}年01月21日`,
      '有 效 性\t有效',
      '',
    ],
  })),
};
