/** Page numbers that are marked as such: `- 4 -`, `— 4 —`, `第 4 页 共 12 页`. */
const MARKED_PAGE =
  /^(?:[-－—–―]{1,3}\s{0,3}\d{1,3}\s{0,3}[-－—–―]{1,3}|第\s{0,3}\d{1,3}\s{0,3}页(?:\s{0,3}[,，/]?\s{0,3}共\s{0,3}\d{1,3}\s{0,3}页)?)$/u;

/** Lines that only a web page has; what might be the report's own (来源：, 时间：, 联系电话：) is not among them. */
const WEB_LINES: readonly RegExp[] = [
  /^(?:当前位置\s{0,2}[：:]\s{0,2})?首页\s{0,2}[>＞›»→/]/u,
  /^(?:您(?:现在)?(?:的|所在的?)?位置|当前位置)\s{0,2}[：:>＞›»→/]/u,
  /^【\s{0,3}字[体号]\s{0,3}[：:]/u,
  /^字[体号]\s{0,3}[：:]\s{0,3}[【[]?\s{0,3}(?:大|小|T)/u,
  /^(?:扫一扫|扫码).{0,12}(?:手机|打开|当前页|分享|关注)/u,
  /^(?:上|下)一篇\s{0,2}[：:]/u,
  /^(?:浏览(?:次数|量)|点击(?:数|率|量|次数)|访问量|阅读(?:次数|量))\s{0,2}[：:]\s{0,2}\d/u,
  /^责任编辑\s{0,2}[：:]/u,
  /网站标识码\s{0,2}[：:]?\s{0,2}[\da-zA-Z]{8}/u,
  /公网安备\s{0,2}\d{6}/u,
  /\p{Script=Han}\s{0,2}ICP\s{0,2}备?\s{0,2}\d{6}/u,
  /^(?:版权所有|转载声明|转载请注明)\s{0,2}[：:]/u,
  /^(?:建议使用|最佳浏览|推荐使用)(?=.{0,40}(?:分辨率|浏览器|IE))/u,
  /^违法和不良信息举报/u,
];

/** What a page offers to do, alone on a line: 【打印本页】 【关闭窗口】. */
const OFFERS: ReadonlySet<string> = new Set([
  '保存',
  '打印',
  '打印本页',
  '打印本文',
  '打印文本',
  '我要打印',
  '分享',
  '分享到',
  '分享至',
  '转发',
  '收藏',
  '下载',
  '复制链接',
  '关闭',
  '关闭本页',
  '关闭窗口',
  '返回顶部',
  '设为首页',
  '加入收藏',
  '无障碍阅读',
  '无障碍浏览',
  '长者版',
  '长者模式',
  '关怀版',
  '关怀模式',
]);
/** 来源：某某局 发布时间：2024-01-12 浏览次数：318 is the line under a page's title. */
const PUBLISHED = /来源|作者|发布者|时间|日期/u;
const READ = /(?:浏览|点击|阅读|访问)(?:次数|数|量)\s{0,2}[：:]/u;

const LONGEST = 120;

export type LineDebris = 'page' | 'web';

/** What a line is left over from, if it is not the report's own. */
export function lineDebris(line: string): LineDebris | undefined {
  const text = line.trim();
  if (text.length > LONGEST || text.includes('。')) return undefined;
  if (MARKED_PAGE.test(text)) return 'page';
  const isWeb = WEB_LINES.some((pattern) => pattern.test(text)) || isOffer(text) || isByline(text);
  return isWeb ? 'web' : undefined;
}

function isOffer(text: string): boolean {
  const words = text.split(/[-•【】[\]|｜：:\s]/u).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => OFFERS.has(word));
}

function isByline(text: string): boolean {
  const read = READ.exec(text);
  const label = PUBLISHED.exec(text);
  return (
    read !== null &&
    label !== null &&
    label.index < read.index &&
    /^\s{0,2}[：:]/u.test(text.slice(label.index + label[0].length))
  );
}
