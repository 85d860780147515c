import type { Figure } from './figureFrame.js';
import words from './data/enumerationWords.json' with { type: 'json' };

export const AMONG = '其中';
/** What begins a list of examples: 主要包括. */
export const EXAMPLES: readonly string[] = words.examples;

const alternatives = (list: readonly string[]): string => list.join('|');

/** 共, 两项合计, 累计发布: a total of what stands before it, when no subject and no year of its own stand in front. */
const WORD = `(?<word>${alternatives(words.total)})(?<verb>.{0,6})$`;
const TOTAL = new RegExp(`^(?:以上|上述|前述|各项|各类|全部)?${WORD}`, 'u');
/** 两类信息合计, 三个平台共发布: behind the number of the things. */
const TOTAL_OF_SOME = new RegExp(`^[^共合总一累]{0,4}${WORD}`, 'u');
const TOTAL_OF_YEAR = new RegExp(`^(?:全年|本年度?|年度|年内|[一二两三四五]年)${WORD}`, 'u');
/** 上半年, 一季度, 12 月. */
const TIME = /半年|季度|月|年/u;
const COMPARED = new RegExp(
  `${alternatives(words.compared)}|^(?:共|累计|合计|总计|总共|一共)?(?:${alternatives(words.changed)})(?:了|到|至|加)?$`,
  'u',
);
const EACH = new RegExp(`每|平均|人均|日均|月均|(?:${alternatives(words.each)})(?:为|有)?$`, 'u');
const OPEN = new RegExp(alternatives(words.open), 'u');
const NOT_OPEN = new RegExp(alternatives(words.notOpen), 'gu');
const STATE = new RegExp(`^(?:${alternatives(words.state)})`, 'u');
/** 其他信息 is what is left; 行政处罚和其他权力 names a thing. */
const REST = new RegExp(`(?<!.[和及与或])(?:${alternatives(words.rest)})`, 'u');
const OVERLAPPING = new RegExp(alternatives(words.overlapping), 'u');
const REPEATED = new RegExp(alternatives(words.repeated), 'u');
const ANEW = new RegExp(`^(?:${alternatives(words.anew)})`, 'u');
const CHALLENGE = new RegExp(alternatives(words.challenges), 'u');
const INFLOW = new RegExp(alternatives(words.inflow), 'u');
const OUTCOME = new RegExp(alternatives(words.done), 'u');
const OUTSTANDING = new RegExp(alternatives(words.outstanding), 'u');
/** 从申请主体看， 按办理结果划分： */
const VIEW = new RegExp(
  `[从按][^，,。；;、：:]{1,14}(?:${alternatives(words.view)})[，,：:]|(?:情况|结果|具体)(?:为|是|如下)[：:]`,
  'u',
);
const PART_OF_COMPARISON = /(?:比|较)[^，,]{0,12}$/u;

const isShared = (label: string): boolean => words.notTotal.some((word) => label.includes(word));

/**
 * `plain`: nothing but the word itself, so that the figure can only be the total. `before`: the figure in front,
 * which in the same clause may say how many things are added.
 */
export function totalOf({ label, clause }: Figure, before?: Figure): 'plain' | 'verb' | undefined {
  const counted = before?.clause === clause && before.quantity.spelling === 'chinese';
  const match = (counted ? TOTAL_OF_SOME : TOTAL).exec(label)?.groups;
  if (match === undefined || isShared(label)) return undefined;
  const { word = '', verb = '' } = match;
  return verb === '' && (words.plainTotal.includes(word) || word === '共') ? 'plain' : 'verb';
}

/** 全年共发布 286 条: a total where what stands before is all of one kind. */
export const totalOfYear = ({ label }: Figure): boolean => {
  const match = TOTAL_OF_YEAR.exec(label);
  return match !== null && !isShared(label);
};

/** The label says that all of something is counted: 全年共收到, 累计发布. 共有 only says how many there are. */
export const countsAll = ({ label }: Figure): boolean =>
  words.total.some((word) => label.includes(word)) && !isShared(label) && !label.includes(words.holds);

/** 比上年增加 20 条 is no part and no whole. */
export const isCompared = ({ label }: Figure): boolean => COMPARED.test(label) || PART_OF_COMPARISON.test(label);

/** 每次 30 人, 各 2 场: how many there are in all cannot be told. */
export const isEach = ({ label }: Figure): boolean => EACH.test(label);

export const isOpen = (text: string): boolean => OPEN.test(text.replace(NOT_OPEN, ''));

/** 收到 30 件，上年结转 1 件 are what came in; what was done of it need not be all: 共办结 24 件. */
export const isInflow = ({ label }: Figure): boolean => INFLOW.test(label);
export const isOutcome = ({ label }: Figure): boolean => OUTCOME.test(label);

/** 其余 2 件结转下年度继续办理: no part of what is done. */
export const isOutstanding = ({ label, tail }: Figure): boolean => OUTSTANDING.test(label + tail);

/** 涉及土地 30 件，涉及规划 20 件: one thing may be counted under several. */
export const mayOverlap = ({ label, tail }: Figure): boolean => OVERLAPPING.test(label + tail);

/** 行政复议案件 3 件、行政诉讼 8 件: what applicants did against answers. */
export const isChallenge = ({ label }: Figure): boolean => CHALLENGE.test(label);

/** The author says that things are counted twice: 两个平台同步发布, 去重后. */
export const saysRepeated = (text: string): boolean => REPEATED.test(text);

/** 回复留言 12 条, 同时发布…: what follows the list rather than belongs to it. */
export const startsAnew = ({ label }: Figure): boolean => ANEW.test(label);

export const isRest = ({ label }: Figure): boolean => REST.test(label);

/** 已办结 141 条，正在办理 8 条: what became of the things counted. */
export const isState = ({ label }: Figure): boolean => STATE.test(label);

/** The author says by what the things are divided: 从申请主体看. */
export const isView = (text: string): boolean => VIEW.test(text);

/** Views under which things are divided; parts of different views count the same things twice. */
const FACETS: readonly (readonly [string, RegExp])[] = Object.entries(words.facets).map(
  ([name, list]) => [name, new RegExp(alternatives(list), 'u')] as const,
);

export const isTime = (text: string): boolean => TIME.test(text);

/** Whether one view covers all labels: 网上 31 件，现场 6 件，邮寄 12 件. */
export const sharesFacet = (parts: readonly Figure[]): boolean =>
  FACETS.some(([, pattern]) => parts.every(({ label, tail }) => pattern.test(label + tail)));

/** Whether no single view covers all labels that name one: 自然人 70 件, 通过互联网 65 件. */
export function mixesFacets(parts: readonly Figure[]): boolean {
  const named = parts
    .map(({ label, tail }) => FACETS.filter(([, pattern]) => pattern.test(label + tail)).map(([name]) => name))
    .filter((names) => names.length > 0);
  const [first = []] = named;
  return named.length > 1 && !first.some((name) => named.every((names) => names.includes(name)));
}
