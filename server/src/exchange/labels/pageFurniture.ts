/** A page number on its own: `-4-`, `— 4 —`, `第 4 页`, `4 / 12`. */
export const isPageNumber = (text: string): boolean =>
  /^(?:[-－—–―·]+\s*\d{1,3}\s*[-－—–―·]+|第\s*\d{1,3}\s*页(?:\s*(?:[,，/]\s*)?共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/u.test(
    text,
  );

/** Prose: a sentence with its marks, or too long for a cell. */
export const isSentence = (text: string): boolean =>
  /[。！？]/u.test(text) || (text.length > 45 && /[，；,]/u.test(text)) || text.length > 80;

/** What web pages put around an article, wherever it stands. */
const ANYWHERE: readonly RegExp[] = [
  /^(?:首页|当前位置|您(?:现在)?(?:的|所在的?)?位置|所在位置)\s*[：:>＞›»→/]/u,
  /^首页.*[>＞›»→]/u,
  /^(?:(?:发布|发表)(?:时间|日期)|发文日期|成文日期|更新时间|时间|日期|来源|信息来源|文章来源|作者|责任编辑|编辑|浏览次数|浏览量|点击(?:数|率|量|次数)?|阅读(?:次数|量)?|访问量|字体|字号|索引号|信息索引|发布机构|公开方式|公开时限|公开范围|信息名称|主题词|文号|有效性|体裁分类|主题分类)\s*[：:]/u,
  /^(?:索引号|信息索引|公开类别|发布机构|信息分类)\s+\S/u,
  /^[\s【】[\]()（）|｜/·:：]*(?:(?:保存|打印(?:本页|本文)?|分享(?:到)?|关闭(?:窗口|本页)?|收藏|字体|字号|返回(?:顶部|首页|列表)?|下载|转发|微信|微博|QQ空间|复制链接|扫一扫|大|中|小)[\s【】[\]()（）|｜/·:：]*)+$/u,
  /^(?:扫一扫.{0,20}|扫码.{0,20}|(?:用|使用)?微信扫.{0,25}|无障碍(?:阅读|浏览)?|适老化.{0,6}|长者(?:模式|助手|版)|网站地图|设为首页|加入收藏|手机版|繁體(?:中文)?|官方微信|官方微博)$/u,
  /^(?:上|下)一(?:篇|条|页)\s*[：:]?/u,
  /网站标识码|公网安备\s*\d|公安备案|ICP(?:备|\d)|\p{Script=Han}ICP/iu,
  /^(?:主办|承办|协办|版权所有|技术支持|运行维护|维护单位|主管)(?:单位|方)?\s*[：:]/u,
  /^版权所有|^Copyright|^©/iu,
  /^(?:建议使用|最佳浏览|推荐使用).*(?:分辨率|浏览器|IE)/iu,
  /违法和不良信息举报|不良信息举报/u,
  /^转载(?:声明|请注明)/u,
  // The label of a list of links, which may be empty.
  /^[【[]?(?:相关|延伸|扩展|推荐|热点|热门|友情|最新|更多)(?:链接|新闻|文章|信息|阅读|稿件|报道|文档|资讯|内容|专题|解读|推荐|图片|视频|政策|附件)[】\]]?\s*[：:]?$/u,
  /^(?:标签|关键[词字]|TAGS?)\s*[：:]$/iu,
  /^(?:(?:全真版|文字版|(?:附件|文件)下载)\s*)+$/u,
];

/** What stands in the foot of a page; only taken for that after the end of the report. */
const AFTER_END: readonly RegExp[] = [
  // A menu: a few short words with bars between them.
  /^[^|｜，。、：:]{1,12}(?:[|｜][^|｜，。、：:]{1,12}){2,}$/u,
  /^(?:邮箱|电子邮箱|联系电话|电话|联系方式|地址|办公地址|邮编|邮政编码|传真|联系我们|站点地图|网站声明|隐私声明|关于我们|网站管理|监督电话|服务热线|您是第)/u,
  /分辨率|浏览器|友情链接|网站链接|相关链接|相关(?:新闻|文章|信息)|政府网站找错|党政机关|举报/u,
];

const LONGEST = 120;

/** Whether a line is part of the web page around the report. */
export const isChrome = (text: string): boolean =>
  text.length <= LONGEST && !text.includes('。') && ANYWHERE.some((pattern) => pattern.test(text));

/** Whether a line after the report's end belongs to the foot of the page. */
export const isFooter = (text: string): boolean =>
  isChrome(text) || (text.length <= LONGEST && !text.includes('。') && AFTER_END.some((pattern) => pattern.test(text)));
