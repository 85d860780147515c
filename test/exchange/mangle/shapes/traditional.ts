import { printText } from '../printText.js';
import { pick, tabs } from '../rows.js';
import { textFile, type Shape } from '../shape.js';

/** Words first whose characters have several traditional ones. */
const WORDS: readonly (readonly [string, string])[] = [
  ['制作', '製作'],
  ['关系', '關係'],
  ['复议', '復議'],
  ['准确', '準確'],
  // Some programs change words as well.
  ['规范性文件', '规范性檔案'],
];

/** A simplified character and its traditional ones, of which places prefer different ones. */
const CHARACTERS =
  '业業 严嚴 为爲為 举舉 于於 众衆眾 会會 体體 余餘 关關 内內 写寫 决決 况況 准準 减減 办辦 务務 动動 区區 单單 历歷 发發 号號 后後 员員 国國 ' +
  '坚堅 处處 复復 够夠 实實 审審 对對 将將 属屬 应應 废廢 开開 强強 彻徹 态態 总總 执執 护護 报報 据據 数數 无無 时時 机機 权權 条條 构構 没沒 ' +
  '泄洩 现現 确確 秘祕秘 稳穩 类類 纠糾 纳納 组組 织織 结結 继繼 续續 缴繳 网網 罚罰 群羣群 范範 获獲 补補 规規 计計 认認 训訓 议議 许許 讼訟 ' +
  '访訪 诉訴 试試 询詢 请請 读讀 质質 购購 贯貫 费費 较較 过過 还還 进進 采採 门門 问問 难難 项項 题題 额額';

/** A copy in traditional script. */
export const traditional: Shape = {
  id: 'traditional',
  group: 'damage',
  name: { 'zh-CN': '繁体', en: 'traditional script' },
  mangle: (report, random) => {
    const others = new Map(
      CHARACTERS.split(' ').map((group) => {
        const [simplified = '', first = '', ...more] = Array.from(group);
        return [simplified, pick([first, ...more], random)] as const;
      }),
    );
    const text = WORDS.reduce((words, [from, to]) => words.replaceAll(from, to), printText(report, tabs));
    return textFile(Array.from(text, (character) => others.get(character) ?? character).join(''));
  },
};
