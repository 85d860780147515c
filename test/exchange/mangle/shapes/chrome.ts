import { dateOf, titleOf } from '../printText.js';
import { tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

/** The page of a site: menus, the path, lines to print and share, the foot with its ICP number. */
export const chrome: Shape = {
  id: 'site-chrome',
  group: 'damage',
  name: { 'zh-CN': '网站导航、打印分享、备案号', en: 'menus, print and share lines, ICP footers' },
  mangle: asText(tabs, (report) => ({
    before: [
      '无障碍浏览',
      '网站首页 机构概况 新闻动态 政务公开 办事服务 互动交流',
      '首页 > 政务公开 > 政府信息公开年报',
      titleOf(report),
      `发布时间：${dateOf(report)} 10:30      来源：${report.organisation}      浏览次数：1024`,
      '字体：【大 中 小】 【打印】 【关闭】',
      '分享到：',
      '',
    ],
    after: [
      '',
      '上一篇：某某市水务局防汛值班安排',
      '下一篇：没有了',
      '主办：某某市人民政府办公室\u3000\u3000承办：某某市大数据中心',
      '某ICP备05000001号-1\u3000\u3000某公网安备 00000000000001号',
      '网站标识码：0000000001',
      '您是第 20240131 位访问者',
    ],
  })),
};
