import type { Figure } from '../figureFrame.js';

/**
 * How the author ties the parts to the whole.
 * - `among`: 46 件，其中 A 5 件，B 16 件; `colon`: 6 次：线上 2 次，线下 4 次; `bracket`: 10 条（网站 7 条、微博 3 条）
 * - `within`: 21 件建议提案中，建议 8 件，提案 13 件
 * - `examples`: 500 条，主要包括 A 20 条、B 80 条
 * - `total`: A 5 件，B 16 件，共计 21 件; `sum`: the same with a verb, 共办结 21 件
 * - `respectively`: 17 件，网络、信函分别为 9 件、8 件
 * - `alike`: 共收到意见 36 条，20 条已采纳，16 条未采纳
 * - `divided`: 共收到申请 62 件，从申请主体看，自然人 55 件，法人 7 件
 * - `shares`: 共 44 条，网站 2 条，占 4.5%，现场 42 条，占 95.5%
 */
export type EnumerationForm =
  | 'among'
  | 'within'
  | 'examples'
  | 'colon'
  | 'bracket'
  | 'total'
  | 'sum'
  | 'respectively'
  | 'alike'
  | 'divided'
  | 'shares';

export interface Enumeration {
  readonly form: EnumerationForm;
  readonly whole: Figure;
  /** In the unit of the whole. */
  readonly parts: readonly Figure[];
  /** Listed like a part, but in another unit: 12345 信箱 180 个 among 件. */
  readonly foreign: readonly Figure[];
  /** All that is listed in other units, the foreign ones too: 会议信息 220 条，政策文件 3302 件 may be one sum. */
  readonly otherUnits: readonly Figure[];
  /** Other figures of the unit that could be meant as the whole. */
  readonly others: readonly Figure[];
  /** Joined to the whole by 、, so that the parts may divide them together: 微信 120 条、微博 80 条，其中…. */
  readonly beside?: readonly Figure[];
  /** Not all parts may be listed: a word says so (等, 主要, 包括), or the next sentence goes on with the list. */
  readonly open: boolean;
}
